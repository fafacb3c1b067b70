; Moves the end of its memory on, a page at a time, and writes to each.
        global  _start

        section .text
_start:
        mov     rax, 12         ; brk
        xor     rdi, rdi
        syscall
.next:
        lea     rdi, [rax + 4096]
        mov     rax, 12
        syscall
        mov     byte [rax - 1], 1
        jmp     .next
