#include <chrono>
#include <iostream>
#include <thread>

int main()
{
    using namespace std::chrono_literals;

    std::cout << '.';
    std::this_thread::sleep_for(1s);
    std::cout << '.';
    std::this_thread::sleep_for(1s);
    std::cout << '.';
}
