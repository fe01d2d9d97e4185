package load

import (
	"bytes"
	"path/filepath"
	"regexp"
	"strings"

	"pilcrow/internal/lazyregexp"
	"pilcrow/internal/text/archive"
	"pilcrow/internal/text/chatlog"
	"pilcrow/internal/text/data"
	"pilcrow/internal/text/epub"
	"pilcrow/internal/text/frame"
	"pilcrow/internal/text/html"
	"pilcrow/internal/text/latex"
	"pilcrow/internal/text/lightweight"
	"pilcrow/internal/text/markdown"
	"pilcrow/internal/text/message"
	"pilcrow/internal/text/notebook"
	"pilcrow/internal/text/office"
	"pilcrow/internal/text/pdf"
	"pilcrow/internal/text/plain"
	"pilcrow/internal/text/roff"
	"pilcrow/internal/text/source"
	"pilcrow/internal/text/subtitles"
	"pilcrow/internal/text/thread"
)

// Formats names what can be read, for help texts and error messages.
const Formats = "plain text, Markdown, HTML, PDF, Word (.docx), OpenDocument (.odt), RTF, EPUB, Jupyter notebooks, subtitles (.srt, .vtt), tables (.csv, .tsv), reStructuredText (.rst), AsciiDoc (.adoc), Org (.org), wikitext (.mediawiki), LaTeX (.tex), manual pages (.1, .man), mail (.eml, .mbox), chats exported as JSON (DiscordChatExporter, Telegram, Slack), pages saved in one file (.mht, .mhtml), and any of them packed by gzip"

// A reader takes the file of one format apart into blocks.
type reader func(source.Input) ([]*source.Block, error)

// A format is a way to read files. Those that are no text are read from their bytes;
// offsets then count in the text that was extracted.
type format struct {
	read   reader
	isText bool
}

// formats are the formats by the extensions that are read in folders.
var formats = map[string]format{
	".txt": {plain.Read, true}, ".text": {plain.Read, true},
	".md": {markdown.Read, true}, ".markdown": {markdown.Read, true}, ".mdx": {markdown.Read, true}, ".qmd": {markdown.Read, true}, ".rmd": {markdown.Read, true},
	".html": {html.Read, true}, ".htm": {html.Read, true}, ".xhtml": {html.Read, true},
	".pdf":  {pdf.Read, false},
	".docx": {office.Docx, false}, ".docm": {office.Docx, false}, ".dotx": {office.Docx, false},
	".odt": {office.Odt, false}, ".ott": {office.Odt, false}, ".fodt": {office.Odt, false},
	".rtf":   {office.Rtf, false},
	".epub":  {epub.Read, false},
	".ipynb": {notebook.Read, false},
	".eml":   {message.Read, false}, ".mbox": {message.Mailbox, false}, ".mht": {message.Read, false}, ".mhtml": {message.Read, false},
	chatFormat: {chatlog.Read, false},
	".srt":     {subtitles.Read, true}, ".vtt": {subtitles.Read, true},
	".csv": {data.Read, true}, ".tsv": {data.Read, true},
	".rst":       {lightweight.RST, true},
	".org":       {lightweight.Org, true},
	".mediawiki": {lightweight.MediaWiki, true}, ".wiki": {lightweight.MediaWiki, true}, ".wikitext": {lightweight.MediaWiki, true},
	".man": {roff.Read, true}, ".mdoc": {roff.Read, true}, ".roff": {roff.Read, true},
	".tex": {latex.Read, true}, ".latex": {latex.Read, true}, ".ltx": {latex.Read, true},
	".adoc": {lightweight.AsciiDoc, true}, ".asciidoc": {lightweight.AsciiDoc, true},
}

// chatFormat is the format of exported chats. No name has it: a file in a folder with an extension of its own may be any
// other JSON.
const chatFormat = "chat"

// extension is the extension of a path in small letters, without that of a packed file.
func extension(path string) string {
	return strings.ToLower(filepath.Ext(strings.TrimSuffix(path, packed(path))))
}

// packed returns the extension of a packed file, ".gz" as it is written, "" for others.
func packed(path string) string {
	if ext := filepath.Ext(path); strings.EqualFold(ext, ".gz") {
		return ext
	}
	return ""
}

// sniffBytes returns the extension of a format that is no text by its first bytes, ""
// for others: they count for more than the name.
func sniffBytes(b []byte) string {
	switch {
	case bytes.HasPrefix(b, []byte("%PDF-")):
		return ".pdf"
	case bytes.HasPrefix(b, []byte(`{\rtf`)):
		return ".rtf"
	case bytes.HasPrefix(b, []byte("PK\x03\x04")):
		return sniffArchive(b)
	case message.Looks(b):
		return ".mht"
	case message.LooksMailbox(b):
		return ".mbox"
	case notebookStart().Match(b[:min(len(b), 4096)]):
		return ".ipynb"
	case chatlog.Looks(b):
		return chatFormat
	}
	return ""
}

var notebookStart = lazyregexp.New(`^\s*\{\s*"(cells|nbformat|metadata)":`)

// sniffArchive recognizes the formats that are zip archives by the files in them.
func sniffArchive(b []byte) string {
	a, err := archive.Open(b)
	if err != nil {
		return ""
	}
	switch kind, err := a.Read("mimetype"); {
	case err != nil:
	case strings.HasPrefix(string(kind), "application/vnd.oasis.opendocument.text"):
		return ".odt"
	case strings.HasPrefix(string(kind), "application/epub+zip"):
		return ".epub"
	}
	if a.Has("word/document.xml") || a.Has("word/document2.xml") {
		return ".docx"
	}
	return ""
}

// formatOf chooses by the extension, and by the content if that says nothing. Subtitles, Markdown,
// reStructuredText and LaTeX that were saved as plain text are what they are; what a library calls plain text is that.
func formatOf(ext, s string) format {
	isPlain := ext == ".txt" || ext == ".text"
	switch f, known := formats[ext]; {
	case isPlain && frame.Opens(s[:min(len(s), 64<<10)]): // with lines in stars
		return f
	case isPlain && subtitleStart().MatchString(strings.TrimLeftFunc(s[:min(len(s), 1<<10)], source.IsEdge)):
		return formats[".vtt"]
	case isPlain && subtitles.AreTimed(s) && thread.Find(s) == nil: // else names stand below the times
		return formats[".vtt"]
	case (isPlain || ext == "") && len(rstSign().FindAllStringIndex(s[:min(len(s), 64<<10)], fewestSigns)) == fewestSigns:
		return formats[".rst"]
	case (isPlain || ext == "") && texStart().MatchString(s[:min(len(s), 16<<10)]):
		return formats[".tex"]
	case (isPlain || ext == "" || manualSection().MatchString(ext)) && roff.Start().MatchString(s[:min(len(s), 16<<10)]):
		return formats[".man"]
	case (isPlain || ext == "") && count(wikiSigns, s[:min(len(s), 16<<10)]) >= fewestWikiSigns:
		return formats[".mediawiki"]
	case ((isPlain || ext == "") && isChat(s[:min(len(s), 16<<10)]) || isPlain && isMarkdown(s[:min(len(s), 16<<10)])) && thread.Find(s) == nil:
		return formats[".md"]
	case known:
		return f
	}
	return formats[sniff(ext, s)]
}

// fewestWikiSigns is how many kinds of signs tell wikitext from plain text.
const fewestWikiSigns = 3

// isChat reports whether a text has the marks of messages on platforms for chats, which are Markdown: what only they
// write, or several lines that begin in bold or fence code.
func isChat(s string) bool {
	return chatSign().MatchString(s) || len(boldLine().FindAllStringIndex(s, fewestBoldLines)) == fewestBoldLines
}

// fewestBoldLines is how many lines in bold tell Markdown from plain text.
const fewestBoldLines = 3

// isMarkdown reports whether a text that is called plain has headings as Markdown marks them, alone between blank lines,
// and something else that Markdown marks: other signs, or headings of several depths. One sign alone may be anything.
func isMarkdown(s string) bool {
	headings := mdHeading().FindAllString(s, -1)
	depths := make(map[int]bool)
	for _, h := range headings {
		h = strings.TrimSpace(h)
		depths[len(h)-len(strings.TrimLeft(h, "#"))] = true
	}
	return len(headings) >= fewestHeadings && (count(mdSigns, s) > 1 || len(depths) > 1)
}

// fewestHeadings is how many headings tell Markdown from plain text.
const fewestHeadings = 2

// fewestSigns is how many directives, targets and footnotes of reStructuredText tell it from plain text.
const fewestSigns = 2

var (
	htmlStart     = lazyregexp.New(`(?i)^\s*(<\?xml[^>]*>\s*)?(<!--.*?-->\s*)*<(!doctype html|html)`)
	subtitleStart = lazyregexp.New(`^(WEBVTT|\d+\s*\r?\n\s*[\d:]+[,.]\d+\s*-->)`)
	rstSign       = lazyregexp.New(`(?m)^\.\. (?:_[^\s:][^:\n]*:|\[[#*\w]+\] |[a-z][\w-]*::)`)
	chatSign      = lazyregexp.New(`<t:\d{9,11}(?::[tTdDfFRsS])?>|<(?:#|@[&!]?|a?:\w{2,32}:)\d{15,20}>|(?m:^-# \S)`)
	boldLine      = lazyregexp.New("(?m)^(?:```|[^\\w\\s*`]{0,8} ?(?:__)?\\*\\*[^\\s*][^*\\n]{0,100}\\*\\*)")
	texStart      = lazyregexp.New(`(?m)^[ \t]*\\(?:documentclass\b|begin\{document\})`)
	manualSection = lazyregexp.New(`^\.[1-9][a-z]{0,8}$`)
	frontMatter   = lazyregexp.New(`^---[ \t]*\r?\n[A-Za-z_-]+:`)
	mdHeading     = lazyregexp.New(`(?m)(^\s*|\n[ \t]*\r?\n)#{1,6} \S.*\r?\n[ \t]*\r?(\n|$)`)
	wikiSigns     = []func() *regexp.Regexp{
		lazyregexp.New(`'{3}[^'\n]+'{3}`),
		lazyregexp.New(`\[\[[^\[\]\n]+\]\]`),
		lazyregexp.New(`(?m)^={2,6} ?[^=\n]+ ?={2,6}[ \t]*$`),
		lazyregexp.New(`(?m)^(?:\{\{|\{\|)`),
	}
	mdSigns = []func() *regexp.Regexp{
		lazyregexp.New("(?m)^(```|~~~)"),
		lazyregexp.New(`\[[^\]\n]+\]\([^)\s]+\)`),
		lazyregexp.New(`(?m)^\|?\s*:?-{2,}:?\s*\|`),
		lazyregexp.New(`\*\*[^*\s][^*\n]*\*\*`),
		lazyregexp.New(`(?m)^#{1,6} \S`),
	}
)

// sniff returns the extension of the format that a text looks like. Markdown and tables are
// not easily told from plain text, and looked for only if the name has no extension.
func sniff(ext, s string) string {
	head := s[:min(len(s), 16<<10)]
	start := strings.TrimLeftFunc(head, source.IsEdge)
	switch {
	case htmlStart().MatchString(start):
		return ".html"
	case subtitleStart().MatchString(start):
		return ".vtt"
	case ext == ".asc" && !strings.HasPrefix(start, "-----BEGIN"): // else it is armour of OpenPGP
		return ".adoc"
	case ext != "":
	case frontMatter().MatchString(head), mdHeading().MatchString(head), count(mdSigns, head) > 1:
		return ".md"
	case data.Looks(s):
		return ".csv"
	}
	return ".txt"
}

func count(signs []func() *regexp.Regexp, s string) int {
	n := 0
	for _, sign := range signs {
		if sign().MatchString(s) {
			n++
		}
	}
	return n
}
