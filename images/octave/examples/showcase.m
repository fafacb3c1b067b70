% Matrices are what everything is made of.
A = [2 1; 1 3];
b = [3; 5];
x = A \ b
printf("It is right: %d\n", norm(A * x - b) < 1e-9);
disp(A .^ 2), disp(A')

function result = fibonacci(n)
  result = [0 1];
  while numel(result) < n
    result(end + 1) = sum(result(end-1:end));
  endwhile
endfunction
disp(fibonacci(10))

% Where a polynomial is zero, and what lies under it.
p = [1 -6 11 -6];
printf("%.3f ", sort(roots(p))), puts("\n");
area = quad(@(t) t .^ 2, 0, 3)

n = 1:20;
primes_squared = n(isprime(n)) .^ 2

fruit = struct("name", {"apple", "cherry"}, "price", {3, 12});
for item = fruit
  printf("%-8s %2d\n", item.name, item.price);
endfor
lengths = cellfun(@numel, {"one", "three", "thirteen"})

try
  [1 2 3] * [4 5 6]
catch problem
  disp(problem.message)
end
