disp(fgetl(stdin))
disp(input("more? "))
