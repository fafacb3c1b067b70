; The primes below 50, by a sieve, in system calls alone.
        global  _start

limit   equ     50

        section .bss
sieve:  resb    limit
buffer: resb    4

        section .text
_start:
        mov     rbx, 2
.next:
        cmp     byte [sieve + rbx], 0
        jne     .composite
        mov     rax, rbx
        call    print
        mov     rcx, rbx
        imul    rcx, rcx        ; from its square on, all multiples
.mark:
        cmp     rcx, limit
        jge     .composite
        mov     byte [sieve + rcx], 1
        add     rcx, rbx
        jmp     .mark
.composite:
        inc     rbx
        cmp     rbx, limit
        jl      .next

        mov     rax, 60         ; exit
        xor     rdi, rdi
        syscall

; Prints the number in rax, and a line feed.
print:
        lea     rsi, [buffer + 3]
        mov     byte [rsi], 10
        mov     r8, 10
.digit:
        xor     rdx, rdx
        div     r8
        add     dl, '0'
        dec     rsi
        mov     [rsi], dl
        test    rax, rax
        jnz     .digit
        lea     rdx, [buffer + 4]
        sub     rdx, rsi
        mov     rdi, 1
        mov     rax, 1          ; write
        syscall
        ret
