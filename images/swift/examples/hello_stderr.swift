import Foundation

FileHandle.standardError.write("Hello stderr\n".data(using: .utf8)!)
