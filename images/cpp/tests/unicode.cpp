#include <iostream>

int main()
{
    std::cout << "Grüße, Καλημέρα, 日本語, 👋🏽" << std::endl;
}
