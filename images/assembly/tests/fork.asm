        global  main
        extern  fork, sleep

        section .text
main:
        push    rbx
        mov     ebx, 200
.next:
        call    fork
        test    eax, eax
        js      .refused
        jz      .child
        dec     ebx
        jnz     .next
        xor     eax, eax
        pop     rbx
        ret
.child:
        mov     edi, 60
        call    sleep
        xor     eax, eax
        pop     rbx
        ret
.refused:
        mov     eax, 1
        pop     rbx
        ret
