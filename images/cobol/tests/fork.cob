       IDENTIFICATION DIVISION.
       PROGRAM-ID. MANY.
       PROCEDURE DIVISION.
           PERFORM 200 TIMES
               CALL "SYSTEM" USING "sleep 60 &"
           END-PERFORM
           STOP RUN.
