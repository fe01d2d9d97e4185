package openai

import (
	"net/http"
	"net/url"
	"pilcrow/internal/lazyregexp"
	"strings"
	"unicode"
)

// maxErrorText is the length in characters to which foreign text is cut.
const maxErrorText = 300

const gone = "[redacted]"

var (
	bearerValue = lazyregexp.New(`(?i)\b(bearer|basic)\s+[^\s"',;]+`)
	keyValue    = lazyregexp.New(`(?i)\b((?:x-)?api[-_]?key|access[-_]?token|authorization)(["']?\s*[:=]\s*["']?)[^\s"'&,;}]+`)
	secretKey   = lazyregexp.New(`\b(?:sk|pk|gsk|hf|xai)[-_][\w*.-]{6,}`)
	anyURL      = lazyregexp.New(`(?i)\bhttps?://[^\s"'<>]+`)
)

// A redactor takes the secrets of one endpoint out of foreign text.
type redactor struct{ secrets []string }

func newRedactor(key string, header http.Header) redactor {
	var r redactor
	add := func(secret string) {
		// Shorter values are no secrets, and would tear words apart.
		if len(secret) >= 6 {
			r.secrets = append(r.secrets, secret, url.QueryEscape(secret))
		}
	}
	add(key)
	for _, values := range header {
		for _, v := range values {
			add(v)
		}
	}
	return r
}

// text returns s as it may leave the package: without the endpoint's key and
// header values, anything after "Bearer" or "api-key", what looks like a key,
// and the queries and user names of URLs; on one line, at most 300 characters.
func (r redactor) text(s string) string {
	for _, secret := range r.secrets {
		s = strings.ReplaceAll(s, secret, gone)
	}
	s = anyURL().ReplaceAllStringFunc(s, stripURL)
	s = bearerValue().ReplaceAllString(s, "$1 "+gone)
	s = keyValue().ReplaceAllString(s, "$1$2"+gone)
	s = secretKey().ReplaceAllString(s, gone)
	return oneLine(s)
}

// oneLine makes s valid UTF-8 without control characters, white space
// collapsed, and cuts it to maxErrorText.
func oneLine(s string) string {
	s = strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || unicode.Is(unicode.Cf, r) {
			return ' '
		}
		return r
	}, strings.ToValidUTF8(s, "\uFFFD"))
	runes := []rune(strings.Join(strings.Fields(s), " "))
	if len(runes) > maxErrorText {
		runes = append(runes[:maxErrorText-1], '…')
	}
	return string(runes)
}

// stripURL returns the scheme, host and path of a URL.
func stripURL(raw string) string {
	u, err := url.Parse(raw)
	if err != nil {
		return "[a URL]"
	}
	return (&url.URL{Scheme: u.Scheme, Host: u.Host, Path: u.Path}).String()
}
