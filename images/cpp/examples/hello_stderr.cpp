#include <iostream>

int main()
{
    std::cerr << "Hello stderr\n";
}
