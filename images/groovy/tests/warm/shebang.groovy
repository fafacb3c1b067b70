#!/usr/bin/env groovy
println new Throwable().stackTrace.find { it.fileName == 'prog.groovy' }
