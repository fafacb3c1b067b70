/* COBOL's library asks this of XML's when it begins. Debian's is older by its number than
 * what it was built with, which is no fault, and would be told with each run. */
void xmlCheckVersion(int version)
{
    (void)version;
}
