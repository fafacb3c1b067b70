       IDENTIFICATION DIVISION.
       PROGRAM-ID. SHOWCASE.
      * Records, exact decimals, tables that sort themselves, edited
      * numbers, and sentences that can be read aloud.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  ORDERS.
           05  FILLER          PIC X(17) VALUE "TEA       0425003".
           05  FILLER          PIC X(17) VALUE "BISCUITS  0199012".
           05  FILLER          PIC X(17) VALUE "COFFEE    0650002".
       01  FILLER REDEFINES ORDERS.
           05  ORDER-LINE OCCURS 3 TIMES INDEXED BY I.
               10  ARTICLE     PIC X(10).
               10  PRICE       PIC 99V99.
               10  QUANTITY    PIC 999.
       01  AMOUNT              PIC 9(5)V99.
       01  TOTAL               PIC 9(5)V99 VALUE ZERO.
       01  TAX                 PIC 9(5)V99.
       01  EDITED              PIC $$$,$$9.99.
       01  RATING              PIC X(10).
       PROCEDURE DIVISION.
       MAIN-PART.
           SORT ORDER-LINE ON ASCENDING KEY ARTICLE
           PERFORM SHOW-LINE VARYING I FROM 1 BY 1 UNTIL I > 3
           COMPUTE TAX ROUNDED = TOTAL * 0.19
           MOVE TAX TO EDITED
           DISPLAY "TAX                  " EDITED
           ADD TAX TO TOTAL
           MOVE TOTAL TO EDITED
           DISPLAY "TOTAL                " EDITED
           EVALUATE TRUE
               WHEN TOTAL < 10 MOVE "SMALL" TO RATING
               WHEN TOTAL < 100 MOVE "MEDIUM" TO RATING
               WHEN OTHER MOVE "LARGE" TO RATING
           END-EVALUATE
           DISPLAY "A " FUNCTION LOWER-CASE(FUNCTION TRIM(RATING))
               " ORDER"
           STOP RUN.
       SHOW-LINE.
           MULTIPLY PRICE(I) BY QUANTITY(I) GIVING AMOUNT
           ADD AMOUNT TO TOTAL
           MOVE AMOUNT TO EDITED
           DISPLAY ARTICLE(I) QUANTITY(I) " TIMES  " EDITED.
