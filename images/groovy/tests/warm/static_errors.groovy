@groovy.transform.CompileStatic
int größe() { 'text' + missing }
println größe()
