package thread

import (
	"net/mail"
	"strings"

	"pilcrow/internal/lazyregexp"
)

var (
	// field is a line of the header of a mail, in the languages of programs for mail.
	field = lazyregexp.If(lazyregexp.Has(":"), `^\*?(\pL[\pL-]{0,40})\s?:\*?(?:\s+(.*))?$`)
	// mailed is the line between the mails of a folder: "From ann@x.example Mon May  5 19:12:00 2025"
	// (https://www.rfc-editor.org/rfc/rfc4155).
	mailed = lazyregexp.If(lazyregexp.Begins("From "), `^From \S.*\d\d:\d\d(?::\d\d)?\b.*\d{4}`)
	// original leads into a mail that another one answers: "-----Original Message-----".
	original = lazyregexp.If(lazyregexp.BeginsWith("-_"), `^(?:[-_]{3,} ?\pL[^-_]*[-_]{3,}|[-_]{10,})$`)
	// address is one of mail behind or before a name.
	address = lazyregexp.New(`\s*[<\[(](?:mailto:)?[^<>\[\]()\s]+@[^<>\[\]()]*[>\])]`)
	// offset is what stands behind the time of a mail: the seconds, and how far its zone is from that of Greenwich.
	offset = lazyregexp.New(`(?::\d\d)?\s+(?:[+-]\d{4}|UTC|GMT)\b.*$`)
	// behindAddress is a name that stands behind an address: "ann at x.example (Ann Lee)".
	behindAddress = lazyregexp.New(`^\S+(?: at |@)\S+ \((.+)\)$`)
)

// fieldOf is what a field of a header tells, by its name in small letters.
var fieldOf = map[string]string{
	"from": "from", "von": "from", "de": "from", "da": "from", "van": "from", "от": "from", "发件人": "from",
	"date": "date", "sent": "date", "datum": "date", "gesendet": "date", "envoyé": "date", "fecha": "date", "enviado": "date", "data": "date", "inviato": "date", "verzonden": "date", "дата": "date", "发送时间": "date",
	"subject": "subject", "betreff": "subject", "objet": "subject", "asunto": "subject", "oggetto": "subject", "assunto": "subject", "onderwerp": "subject", "тема": "subject", "主题": "subject",
}

// fewestMails is how many headers of mails make a thread, at least: one stands above a mail.
const fewestMails = 2

// mailHeads finds the headers of mails, nil if there are less than [fewestMails].
func mailHeads(lines []line) (heads []head) {
	for i := 0; i < len(lines); {
		h, ok := mailHead(lines, i)
		if !ok {
			i++
			continue
		}
		heads, i = append(heads, h), h.to
	}
	if len(heads) < fewestMails {
		return nil
	}
	return heads
}

// mailHead reads the header that begins in a line: fields in a row of which one says who wrote it, and another one when or
// what it is about.
func mailHead(lines []line, from int) (h head, ok bool) {
	h = head{from: from, to: from}
	for h.to < len(lines) && (mailed.MatchString(lines[h.to].said) || original.MatchString(lines[h.to].said)) {
		h.to++
	}
	if i := h.to; i > from && i < len(lines) && lines[i].said == "" {
		h.to++
	}
	told := h.fields(lines)
	if told["from"] == "" || told["date"] == "" && told["subject"] == "" {
		return h, false
	}
	h.name, h.time, h.subject = NameOf(told["from"]), Moment(told["date"]), told["subject"]
	return h, h.name != ""
}

// fields reads the fields from the end of a header on, and moves that behind them.
func (h *head) fields(lines []line) map[string]string {
	var told map[string]string
	last := ""
	for ; h.to < len(lines) && lines[h.to].said != ""; h.to++ {
		m := field.FindStringSubmatch(lines[h.to].said)
		switch {
		case told != nil && lines[h.to].isIndented: // it goes on
			if last != "" {
				told[last] += " " + lines[h.to].said
			}
			continue
		case m == nil, told == nil && !opens(m[1]):
			return told
		case told == nil:
			told = make(map[string]string)
		}
		last = fieldOf[strings.ToLower(m[1])]
		if last != "" && told[last] == "" {
			told[last] = m[2]
		}
	}
	return told
}

// opens reports whether a header may begin with a field: with one that is known, or one of those that only programs write.
func opens(name string) bool {
	return fieldOf[strings.ToLower(name)] != "" || strings.Contains(name, "-") || name == "Received" || name == "To"
}

// Moment is the date of a mail without seconds and zone.
func Moment(date string) string { return offset().ReplaceAllString(date, "") }

// NameOf is who a mail is from, without the address if there is a name.
func NameOf(from string) string {
	from = strings.Trim(from, "* ")
	if a, err := mail.ParseAddress(from); err == nil && a.Name != "" {
		return a.Name
	}
	if m := behindAddress().FindStringSubmatch(from); m != nil {
		return m[1]
	}
	if name := strings.Trim(address().ReplaceAllString(from, ""), `"' `); name != "" {
		return name
	}
	return strings.Trim(from, "<>[]")
}
