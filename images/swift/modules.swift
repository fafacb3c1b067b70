import Dispatch
import Foundation
import Glibc

print("compiled")
