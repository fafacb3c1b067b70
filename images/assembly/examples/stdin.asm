        global  main
        extern  getline, printf, stdin

        section .data
format: db      "Hello, %.*s!", 10, 0

        section .bss
line:   resq    1
size:   resq    1

        section .text
main:
        sub     rsp, 8          ; C wants the stack at a multiple of 16
.next:
        mov     rdi, line
        mov     rsi, size
        mov     rdx, [stdin]
        call    getline
        test    rax, rax
        js      .end
        lea     rsi, [rax - 1]  ; without its line feed
        mov     rdi, format
        mov     rdx, [line]
        xor     eax, eax
        call    printf
        jmp     .next
.end:
        xor     eax, eax
        add     rsp, 8
        ret
