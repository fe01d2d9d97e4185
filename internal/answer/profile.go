package answer

// A Profile says how a language model is used.
type Profile string

// The profiles.
const (
	Point Profile = "point" // it picks sentences of the text by number, and its own words are not shown
	Write Profile = "write" // it writes, and each of its claims is proven or replaced
)

// ProfileNamed returns the profile of a name in the settings, "" for "auto": "small" and
// "medium" are what "point" was once called, and "large" is "write".
func ProfileNamed(name string) Profile {
	switch name {
	case "small", "medium":
		return Point
	case "large":
		return Write
	case "auto":
		return ""
	}
	return Profile(name)
}
