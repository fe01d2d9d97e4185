package markup

import (
	"strings"

	"pilcrow/internal/text/source"
)

// endsItself are the elements whose start tag closes their like in the same list or table.
var endsItself = map[string]struct{ closes, within func() map[string]bool }{
	"li":       {source.Words("li"), source.Words("ul ol menu dir table")},
	"dt":       {source.Words("dt dd"), source.Words("dl table")},
	"dd":       {source.Words("dt dd"), source.Words("dl table")},
	"tr":       {source.Words("tr caption"), source.Words("table")},
	"td":       {source.Words("td th"), source.Words("tr table")},
	"th":       {source.Words("td th"), source.Words("tr table")},
	"thead":    {source.Words("thead tbody tfoot caption tr"), source.Words("table")},
	"tbody":    {source.Words("thead tbody tfoot caption tr"), source.Words("table")},
	"tfoot":    {source.Words("thead tbody tfoot caption tr"), source.Words("table")},
	"option":   {source.Words("option"), source.Words("select")},
	"optgroup": {source.Words("option optgroup"), source.Words("select")},
	"rt":       {source.Words("rt rp rb"), source.Words("ruby")},
	"rp":       {source.Words("rt rp rb"), source.Words("ruby")},
	"rb":       {source.Words("rt rp rb"), source.Words("ruby")},
}

var (
	voidElements = source.Words(`area base br col embed hr img input link meta param source track wbr #softbreak #lineend`)
	paragraph    = source.Words("p")
	// scopes keep what is in them from closing a paragraph outside.
	scopes = source.Words(`table td th caption button object template html`)
	// closesParagraph: see https://html.spec.whatwg.org/multipage/grouping-content.html#the-p-element
	closesParagraph = source.Words(`address article aside blockquote body center details dialog dir div dl fieldset figcaption figure
		footer form h1 h2 h3 h4 h5 h6 header hgroup hr main menu nav ol p pre search section table ul li dt dd`)
	closesHeading = source.Words(`h1 h2 h3 h4 h5 h6 p ul ol dl table pre blockquote article section main`)
	// blockElements stand on lines of their own.
	blockElements = source.Words(`address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure
		footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu nav ol option p pre listing xmp plaintext search section summary
		table tbody td tfoot th thead title tr ul frameset`)
)

// noNote is the reason of what is no text at all, such as a script.
const noNote = "no text"

// whyHidden returns why a reader of the page does not see the text of an element, "" if
// he does.
func whyHidden(name string, attr map[string]string) string {
	switch name {
	case "script", "style", "svg", "iframe", "object", "audio", "video", "canvas", "rp", "rt", "annotation", "annotation-xml":
		return noNote
	case "template", "noscript", "noembed", "noframes":
		return "not shown by a browser"
	case "button", "select", "textarea", "datalist":
		return "part of a form"
	case "del", "s", "strike":
		return "deleted"
	}
	_, hidden := attr["hidden"]
	if hidden || strings.EqualFold(strings.TrimSpace(attr["aria-hidden"]), "true") || isHiddenStyle(attr["style"]) {
		return "hidden on the page"
	}
	if _, open := attr["open"]; name == "dialog" && !open {
		return "hidden on the page"
	}
	return ""
}

// isHiddenStyle reports whether a style attribute makes its element invisible.
func isHiddenStyle(style string) bool {
	if style == "" {
		return false
	}
	for declaration := range strings.SplitSeq(strings.ToLower(style), ";") {
		name, value, _ := strings.Cut(declaration, ":")
		value = strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(value), "!important"))
		switch strings.TrimSpace(name) + ":" + value {
		case "display:none", "visibility:hidden", "visibility:collapse",
			"opacity:0", "opacity:0.0", "opacity:0%", "font-size:0", "font-size:0px", "font-size:0em", "font-size:0pt":
			return true
		}
	}
	return false
}
