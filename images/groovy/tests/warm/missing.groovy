println undefined
