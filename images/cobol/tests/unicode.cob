       IDENTIFICATION DIVISION.
       PROGRAM-ID. UNICODE.
       PROCEDURE DIVISION.
           DISPLAY "Grüße, Καλημέρα, 日本語, 👋🏽".
           STOP RUN.
