        global  main
        extern  putchar, sleep

        section .text
main:
        push    rbx
        mov     ebx, 3
.next:
        mov     edi, '.'
        call    putchar
        dec     ebx
        jz      .end
        mov     edi, 1
        call    sleep
        jmp     .next
.end:
        xor     eax, eax
        pop     rbx
        ret
