package sqlite

// Versions is how many versions the tables have had.
var Versions = len(migrations)
