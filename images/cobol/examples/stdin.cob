       IDENTIFICATION DIVISION.
       PROGRAM-ID. GREET.
       ENVIRONMENT DIVISION.
       INPUT-OUTPUT SECTION.
       FILE-CONTROL.
           SELECT NAMES ASSIGN TO KEYBOARD
               ORGANIZATION IS LINE SEQUENTIAL.
       DATA DIVISION.
       FILE SECTION.
       FD  NAMES.
       01  NAME                PIC X(80).
       WORKING-STORAGE SECTION.
       01  ENDED               PIC X VALUE "N".
       PROCEDURE DIVISION.
           OPEN INPUT NAMES
           PERFORM UNTIL ENDED = "Y"
               READ NAMES
                   AT END
                       MOVE "Y" TO ENDED
                   NOT AT END
                       DISPLAY "Hello, " FUNCTION TRIM(NAME) "!"
               END-READ
           END-PERFORM
           CLOSE NAMES
           STOP RUN.
