package source

import (
	"slices"
	"strings"
	"sync"
	"unicode"
)

// What web pages put under a text. A block is furniture if it consists of these
// phrases and nothing else; punctuation and case do not count.
var (
	// formPhrases prove that the end of a text was copied with its comment form
	// or sharing links.
	formPhrases = lazyPhrases(`leave a reply; leave a comment; leave a response; leave your comment; post a comment; add a comment; write a comment
		your email address will not be published; your e-mail address will not be published
		save my name email and website in this browser for the next time i comment; save my name and email in this browser for the next time i comment
		you must be logged in to post a comment; log in to leave a comment; please log in to comment
		share this; share this article; share this post; share this story; click to share on
		schreibe einen kommentar; schreiben sie einen kommentar; hinterlasse einen kommentar; hinterlassen sie einen kommentar; kommentar hinterlassen; kommentar schreiben
		deine e-mail-adresse wird nicht veröffentlicht; ihre e-mail-adresse wird nicht veröffentlicht
		meinen namen meine e-mail-adresse und meine website in diesem browser für die nächste kommentierung speichern
		meinen namen meine e-mail-adresse und meine website in diesem browser speichern bis ich wieder kommentiere
		laisser un commentaire; laissez un commentaire; ajouter un commentaire; votre adresse e-mail ne sera pas publiée; votre adresse de messagerie ne sera pas publiée
		enregistrer mon nom mon e-mail et mon site dans le navigateur pour mon prochain commentaire; partager cet article
		deja una respuesta; deja un comentario; dejar un comentario; tu dirección de correo electrónico no será publicada
		guarda mi nombre correo electrónico y web en este navegador para la próxima vez que comente; comparte esto
		lascia un commento; lascia una risposta; il tuo indirizzo email non sarà pubblicato
		deixe um comentário; deixe uma resposta; o seu endereço de e-mail não será publicado; o seu endereço de email não será publicado
		geef een reactie; laat een reactie achter; het e-mailadres wordt niet gepubliceerd; je e-mailadres wordt niet gepubliceerd
		добавить комментарий; оставить комментарий; ваш адрес email не будет опубликован; ваш e-mail не будет опубликован`)
	// besidePhrases stand beside those; alone they prove nothing.
	besidePhrases = lazyPhrases(`required fields are marked; required fields are marked with; cancel reply; click here to cancel reply; comment; comments; no comments; no comments yet; name; your name; email; e-mail; your email
		website; post comment; submit comment; submit; reply; log in; login; sign in; notify me of follow-up comments by email; notify me of new posts by email
		this site uses akismet to reduce spam; learn how your comment data is processed; save; send; share; share on; opens in new window; in new window; print; tweet; facebook; twitter; x; whatsapp; telegram; linkedin; pinterest; reddit; tumblr; pocket; copy link
		like this; like; loading; related; related articles; related posts; related stories; you may also like; you might also like; read more; more; more stories; subscribe; newsletter
		previous; next; previous post; next post; previous article; next article; post navigation; back to top; all rights reserved; advertisement
		erforderliche felder sind mit markiert; kommentar; kommentare; kommentar abschicken; kommentar absenden; antwort abbrechen; antworten abbrechen; abbrechen; teilen; drucken; e-mail-adresse; ähnliche beiträge; verwandte artikel; das könnte dich auch interessieren; nach oben
		les champs obligatoires sont indiqués avec; annuler la réponse; commentaire; nom; site web; site internet; publier le commentaire; partager; imprimer; articles similaires
		los campos obligatorios están marcados con; cancelar la respuesta; comentario; nombre; correo electrónico; correo; web; publicar el comentario; enviar comentario; compartir; imprimir; relacionado
		i campi obbligatori sono contrassegnati; annulla risposta; commento; nome; sito web; invia commento; condividi; stampa
		campos obrigatórios são marcados com; cancelar resposta; comentário; site; publicar comentário; enviar comentário; compartilhar
		vereiste velden zijn gemarkeerd met; reactie annuleren; reactie; naam; reactie plaatsen; delen
		обязательные поля помечены; отменить ответ; комментарий; имя; сайт; отправить комментарий; поделиться`)
	// labels open a line whose rest may be anything: beside the form only.
	labels = lazyPhrases(`tags; tagged; filed under; categories; category; previous; next; previous post; next post; related; read more; read also; see also; copyright; ©
		schlagwörter; kategorie; étiquettes; catégories; etiquetas; categorías`)
)

// lazyPhrases reads a list when it is first asked for.
func lazyPhrases(list string) func() map[string][][]string {
	return sync.OnceValue(func() map[string][][]string { return phrases(list) })
}

// phrases maps the first word of each phrase to its words.
func phrases(list string) map[string][][]string {
	byFirst := make(map[string][][]string)
	for _, phrase := range strings.FieldsFunc(list, func(r rune) bool { return r == ';' || r == '\n' }) {
		if words := phraseWords(phrase); len(words) > 0 {
			byFirst[words[0]] = append(byFirst[words[0]], words)
		}
	}
	return byFirst
}

// phraseWords splits s into words in small letters; "©" is a word.
func phraseWords(s string) []string {
	return strings.FieldsFunc(strings.ToLower(s), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsMark(r) && !unicode.IsNumber(r) && r != '©'
	})
}

// leaveFurniture leaves out what a web page put under the text: the blocks at
// the end that consist of its phrases, if there is proof that they are no text.
func leaveFurniture(blocks []*Block) {
	first, proven := len(blocks), false
	for ; first > 0; first-- {
		b := blocks[first-1]
		if b.Kind == LeftOut || b.Kind == Break {
			continue
		}
		found, proof := isFurniture(b)
		if !found {
			break
		}
		proven = proven || proof
	}
	if !proven || !hasText(blocks[:first]) {
		return
	}
	for _, b := range blocks[first:] {
		if b.Kind != LeftOut && b.Kind != Break {
			b.Leave("a comment form or links under the text")
		}
	}
}

func hasText(blocks []*Block) bool {
	return slices.ContainsFunc(blocks, (*Block).IsText)
}

// isFurniture reports whether b consists of the phrases, and whether one of them
// is a proof.
func isFurniture(b *Block) (found, proof bool) {
	if b.Len() > 600 {
		return false, false
	}
	rest := phraseWords(b.String())
	if longest(labels(), rest) > 0 && len(rest) <= 15 {
		return true, false
	}
	for len(rest) > 0 {
		form, beside := longest(formPhrases(), rest), longest(besidePhrases(), rest)
		if form == 0 && beside == 0 {
			return false, false
		}
		proof = proof || form >= beside
		rest = rest[max(form, beside):]
	}
	return true, proof
}

// longest returns the number of words of the longest phrase that words start with.
func longest(phrases map[string][][]string, words []string) int {
	if len(words) == 0 {
		return 0
	}
	n := 0
	for _, p := range phrases[words[0]] {
		if len(p) > n && len(p) <= len(words) && slices.Equal(p, words[:len(p)]) {
			n = len(p)
		}
	}
	return n
}
