package locale

// names are the English names of languages, by code (ISO 639-1). The library's
// own table of them, in every language of the world, is larger than our search.
var names = map[string]string{
	"ar": "Arabic",
	"bg": "Bulgarian",
	"bn": "Bangla",
	"cs": "Czech",
	"da": "Danish",
	"de": "German",
	"el": "Greek",
	"en": "English",
	"es": "Spanish",
	"et": "Estonian",
	"fa": "Persian",
	"fi": "Finnish",
	"fr": "French",
	"he": "Hebrew",
	"hi": "Hindi",
	"hr": "Croatian",
	"hu": "Hungarian",
	"id": "Indonesian",
	"it": "Italian",
	"ja": "Japanese",
	"ko": "Korean",
	"lt": "Lithuanian",
	"lv": "Latvian",
	"nl": "Dutch",
	"no": "Norwegian Bokmål",
	"pl": "Polish",
	"pt": "Portuguese",
	"ro": "Romanian",
	"ru": "Russian",
	"sk": "Slovak",
	"sl": "Slovenian",
	"sr": "Serbian",
	"st": "Sesotho",
	"sv": "Swedish",
	"sw": "Swahili",
	"th": "Thai",
	"tr": "Turkish",
	"uk": "Ukrainian",
	"ur": "Urdu",
	"vi": "Vietnamese",
	"zh": "Chinese",
}

// Name returns what a language (ISO 639-1) is called in another, as "anglais" for
// "en" in French, and "" for one that is not known here.
func Name(code, of string) string {
	if names[of] == "" {
		return ""
	}
	return Say(code, names[of])
}
