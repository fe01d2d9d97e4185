package intent

// Wants is what the answer to a look-up has to hold, as far as the question says.
type Wants string

// What is wanted.
const (
	Anything      Wants = ""
	Moment        Wants = "moment"       // when: a date or a year
	Quantity      Wants = "quantity"     // how many, how much, which number
	Frequency     Wants = "frequency"    // how often: "every week", "twice a day", a number of times
	Extent        Wants = "extent"       // how long, how far, how large: a number with a unit
	Age           Wants = "age"          // how old: a number of years, or when it began
	AgeThen       Wants = "age_then"     // how old somebody was: a number of years
	Price         Wants = "price"        // what it costs
	Person        Wants = "person"       // who
	Introduction  Wants = "introduction" // who somebody is who is named
	Where         Wants = "where"        // where
	Address       Wants = "address"      // where to write or look: an address of the web, of mail, or of a machine
	Phone         Wants = "phone"        // the number of a telephone
	Colour        Wants = "colour"       // of what colour something is
	Reason        Wants = "reason"       // why
	Naming        Wants = "naming"       // how something is called: "wie heißt", "comment s'appelle", "name of …"
	Manner        Wants = "manner"       // how something is, or comes to be
	Method        Wants = "method"       // how to do something: what is to be done
	Verdict       Wants = "verdict"      // yes or no
	List          Wants = "list"         // which ones
	Definition    Wants = "definition"   // what something is
	VersionNumber Wants = "version"      // which version: its number
	Comparison    Wants = "comparison"
)
