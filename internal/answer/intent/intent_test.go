package intent_test

import (
	"reflect"
	"slices"
	"testing"

	"pilcrow/internal/answer/intent"
)

func TestOf(t *testing.T) {
	for question, want := range map[string]intent.Kind{
		"hi": intent.Greeting, "Hello!": intent.Greeting, "hi there": intent.Greeting, "Hallo zusammen!": intent.Greeting, "你好！": intent.Greeting,
		"Good morning! Slept well?": intent.Greeting, "Guten Morgen, gut geschlafen?": intent.Greeting, "你好呀，今天过得怎么样？": intent.Greeting,
		"How is it going with the loan?": intent.LookUp, "hi, you're doing great, thanks!": intent.Thanks,
		"thx a bunch": intent.Thanks, "who am I talking to here?": intent.AboutBot, "anyone home?": intent.Greeting, "Vielen lieben Dank!": intent.Thanks,
		"jemand da?": intent.Greeting, "merci bcp": intent.Thanks, "hay alguien?": intent.Greeting, "有人吗": intent.Greeting, "辛苦啦": intent.Thanks, "tell me a joke": intent.AboutBot,
		"thanks": intent.Thanks, "Thank you so much!": intent.Thanks, "danke dir!": intent.Thanks, "merci beaucoup": intent.Thanks, "спасибо большое": intent.Thanks,
		"ok": intent.Remark, "lol": intent.Remark, "good bot": intent.Praise, "😂": intent.Remark,
		"What is it?": intent.Purpose, "c'est quoi ?": intent.Purpose, "¿Qué es?": intent.Purpose, "What is it for a boat?": intent.LookUp,
		"say it in German": intent.Translation, "in english pls": intent.Translation, "Can you translate the text to Spanish?": intent.Translation,
		"Auf Englisch bitte": intent.Translation, "auf deutsch": intent.Translation, "Sprichst du Englisch?": intent.Translation,
		"Dis-le en anglais": intent.Translation, "Dilo en inglés": intent.Translation, "用英语说": intent.Translation, "скажи по-английски": intent.Translation,
		"Is it in English?": intent.LookUp, "Who made the translation?": intent.LookUp, "Eso no es verdad": intent.Complaint,
		"are you sure?": intent.Doubt, "source?": intent.Doubt, "Really?": intent.Doubt, "Bist du sicher?": intent.Doubt,
		"who are you?": intent.AboutBot, "what can you do?": intent.AboutBot, "你是谁？": intent.AboutBot,

		"Summarise the article for someone in a hurry": intent.Overview, "main decisions in short please": intent.Overview, "can you give me a rundown": intent.Overview,
		"why was this written": intent.Purpose, "Warum wurde dieser Text geschrieben?": intent.Purpose, "why was this bridge built": intent.LookUp, "why is this": intent.LookUp,
		"What is this about?": intent.Overview, "what's this document about": intent.Overview, "What is this document about?": intent.Overview,
		"What's this chapter about?": intent.Overview, "what is it about?": intent.Overview, "Summarise the article": intent.Overview, "tl;dr": intent.Overview,
		"Summarise the main points please.": intent.Overview, "Please give me a short summary of the story.": intent.Overview,
		"Can you summarise the meeting for me in a few sentences?":          intent.Overview,
		"Can you sum up in two or three sentences what this text explains?": intent.Overview,
		"Tell me in short what this is about.":                              intent.Overview,
		"can you give me a short summary of what happens":                   intent.Overview, "main finding in a nutshell?": intent.Overview,
		"What does this law regulate?": intent.Overview, "what does the speaker want in the end? just the core please": intent.Overview,
		"What is its address?": intent.LookUp, "What is the main issue?": intent.LookUp, "What does section 2 regulate?": intent.InPlace,
		"这一期主要讲了些什么内容？": intent.Overview, "这是第几期": intent.Version, "保修期是多久？": intent.LookUp,
		"Give me a brief overview of the contents.":      intent.Overview,
		"What does this page explain?":                   intent.Overview,
		"What are the main points?":                      intent.Overview,
		"Worum geht es in dem Text?":                     intent.Overview,
		"Fass den Text bitte kurz zusammen":              intent.Overview,
		"De quoi parle ce texte ?":                       intent.Overview,
		"¿De qué trata el texto?":                        intent.Overview,
		"这篇文章主要讲了什么？":                                    intent.Overview,
		"О чём этот текст?":                              intent.Overview,
		"What is this project good for?":                 intent.Purpose,
		"what's the title of this document":              intent.Title,
		"What is the title?":                             intent.Title,
		"wie lautet der Titel?":                          intent.Title,
		"Who wrote this?":                                intent.Author,
		"and who wrote it?":                              intent.Author,
		"And what is it about?":                          intent.Overview,
		"und wer hat das geschrieben?":                   intent.Author,
		"et ça parle de quoi ?":                          intent.Overview,
		"¿y de qué trata?":                               intent.Overview,
		"Who is the author of the book?":                 intent.Author,
		"Wer hat den Text geschrieben?":                  intent.Author,
		"How many paragraphs are there?":                 intent.Length,
		"How many documents are there?":                  intent.Length,
		"How long is this text?":                         intent.Length,
		"list the sections of this page":                 intent.Sections,
		"What language is this written in?":              intent.Language,
		"When was this published?":                       intent.Date,
		"¶20":                                            intent.InPlace,
		"What does paragraph 20 say?":                    intent.InPlace,
		"What does the last paragraph say?":              intent.InPlace,
		"Was steht in Absatz 2?":                         intent.InPlace,
		"Explain section 2.2 in simple words.":           intent.InPlace,
		"What does § 3 (1) say?":                         intent.InPlace,
		`Explain the section "Claiming ownership".`:      intent.InPlace,
		`What is written under "Your Feedback"?`:         intent.InPlace,
		"Explain the DESCRIPTION section to me, please.": intent.InPlace,
		"What does the fourth axiom say?":                intent.InPlace,
		"What does the entry for 1.6.2 say?":             intent.InPlace,
		"Erklär mir bitte den Abschnitt 4.13.2":          intent.InPlace,
		"1.7 节说了什么？":                                     intent.InPlace,
		"What happens in chapter 2?":                     intent.InPlace,
		"What comes after the part about Ubuntu?":        intent.InPlace,

		"worum gehts hier": intent.Overview, "sum it up pls": intent.Overview, "Tell me briefly what happens.": intent.Overview, "who r u": intent.AboutBot,
		"what's this data set about?": intent.Overview, "What is this podcast about": intent.Overview, "De quoi parle ce podcast ?": intent.Overview, "Worum geht es in diesem Podcast?": intent.Overview,
		"what kind of device is this text about?": intent.TextKind, "What meeting is this from?": intent.TextKind,
		"What are the main sections?": intent.Sections,
		"What bug does this fix?":     intent.LookUp, "Which of these is cheaper?": intent.LookUp, "What is this option for?": intent.LookUp, "Who built this bridge?": intent.LookUp,

		"整篇在讲啥": intent.Overview, "这个app大概能拿来干嘛，总结一下": intent.Overview, "这玩意儿有什么用": intent.Purpose,
		"What is this episode about?": intent.Overview, "Worum geht's in dieser Ausgabe?": intent.Overview, "kannst du mir grob sagen was da drin steht": intent.Overview,
		"De quoi parle ce numéro ?": intent.Overview, "¿De qué trata este número?": intent.Overview, "Для чего это приложение?": intent.Purpose,
		"Which issue is this?": intent.Version, "Die wievielte Ausgabe ist das?": intent.Version, "C'est quel numéro ?": intent.Version, "¿Qué número es este?": intent.Version,
		"Von wem ist der Text?": intent.Author, "c'est de qui ?": intent.Author, "¿De quién es este texto?": intent.Author, "Чей это текст?": intent.Author,
		"Which issue was fixed first?": intent.LookUp, "De qui parle-t-il dans le débat ?": intent.LookUp, "Wie viele Ausgaben hatte der Verein?": intent.LookUp, "这期间发生了战争吗？": intent.LookUp,

		"de que trata": intent.Overview, "a quoi ca sert": intent.Purpose, "resume le texte": intent.Overview, "fuer wen ist der Text": intent.Audience, // typed without accents

		"How many doctors has China sent to Lesotho?": intent.LookUp, "how long is the road": intent.LookUp, "What is a grapheme cluster?": intent.LookUp,
		"Who wrote about the toll?": intent.LookUp, "What does the author think of the United States?": intent.LookUp, "What is LZMA?": intent.LookUp,
		"Which projects are mentioned?": intent.LookUp, "What does it cost?": intent.LookUp, "When was the bridge opened?": intent.LookUp,
		"What is the tyre pressure at the rear?": intent.LookUp, "What is the capital of France?": intent.LookUp, "How do I build the tool?": intent.LookUp,
		"What does the jitter option do?": intent.LookUp, "Who is the main character?": intent.Characters, "What is the price?": intent.LookUp,
		"What do I have to read before I register?": intent.LookUp, "What must I read before applying?": intent.LookUp,
		"Could you please read me the ingredients?": intent.InPlace, "now show the ingredients": intent.InPlace,
		"Do I need to read the manual?": intent.LookUp, "Muss ich das Handbuch lesen?": intent.LookUp, "Which products does this cover?": intent.LookUp,
		"What device is this booklet for?": intent.TextKind, "Which club's rules are these?": intent.TextKind,
		"what does this program do": intent.Purpose, "what does the page do": intent.Purpose, "what do these do": intent.Purpose, "what problems does this page help with?": intent.Purpose, "What topics does it cover": intent.Overview,
		"tldr of the update please": intent.Overview, "who's the hero and who is the heroine and what do they do?": intent.Characters, "who wrote this and what is in it?": intent.Author, "when was this posted?": intent.Date,
		"which topics are covered?": intent.Overview, "list the topics": intent.Overview, "what can I learn from this?": intent.Overview, "what should I know about the lever?": intent.LookUp,
		"how recent is this?": intent.Date, "what's the name of the guide?": intent.Title, "who is talking here?": intent.Speaker, "who are they talking to?": intent.LookUp,
		"what does it say at the end?": intent.InPlace, "what sort of document am I looking at?": intent.TextKind, "that was quick, thank you": intent.Thanks,
		"What does this lever do?": intent.LookUp, "who is the hero and what does the lever do?": intent.LookUp, "what problems does the lever have?": intent.LookUp,
		"what is his answer to the last question?": intent.InPlace, "thanks, you're a legend!": intent.Thanks,
		"What is Exhibit A?": intent.LookUp, "What are the four kinds of rays?": intent.LookUp,
	} {
		if got := intent.Of(question); got.Kind != want {
			t.Errorf("%q: %+v, want %s", question, got, want)
		}
	}
}

// TestJoined: several questions about a text may be asked at once, and the second need not name it.
func TestJoined(t *testing.T) {
	for question, want := range map[string][]intent.Kind{
		"who wrote this and when?":               {intent.Author, intent.Date},
		"what is this about and who is it for?":  {intent.Overview, intent.Audience},
		"summarise it and tell me who wrote it":  {intent.Overview, intent.Author},
		"who made this, and in which year?":      {intent.Author, intent.Date},
		"who wrote this and why is it so green?": {intent.LookUp},
		"by whom and when was this written?":     {intent.Author, intent.Date},
		"what's the title and the date of this?": {intent.Title, intent.Date},
	} {
		in := intent.Of(question)
		if got := in.Kinds(); !slices.Equal(got, want) {
			t.Errorf("%q: %s, want %s", question, got, want)
		}
	}
}

func TestPlaces(t *testing.T) {
	verse := intent.Place{Unit: intent.Verse, Noun: "verse", Number: 16, Label: "16", Sure: true,
		In: &intent.Place{Unit: intent.Section, Noun: "chapter", Number: 1, Label: "first", Sure: true}}
	for question, want := range map[string]intent.Place{
		"What does paragraph 20 say?":                  {Unit: intent.Paragraph, Noun: "paragraph", Number: 20, Label: "20", Sure: true},
		"¶ 20":                                         {Unit: intent.Paragraph, Noun: "¶", Number: 20, Label: "20", Sure: true},
		"the last paragraph":                           {Unit: intent.Paragraph, Noun: "paragraph", Number: -1, Label: "last", Sure: true},
		"What does the 3rd paragraph say?":             {Unit: intent.Paragraph, Noun: "paragraph", Number: 3, Label: "3rd", Sure: true},
		"Was steht in Absatz 2?":                       {Unit: intent.Paragraph, Noun: "absatz", Number: 2, Label: "2", Sure: true},
		"Was steht im fuenften Absatz?":                {Unit: intent.Paragraph, Noun: "absatz", Number: 5, Label: "fuenften", Sure: true},
		"que dit le deuxieme paragraphe":               {Unit: intent.Paragraph, Noun: "paragraphe", Number: 2, Label: "deuxieme", Sure: true},
		"第3段讲了什么？":                                     {Unit: intent.Paragraph, Noun: "段", Number: 3, Label: "3", Sure: true},
		"Explain section 2.2 in simple words.":         {Unit: intent.Section, Noun: "section", Label: "2.2", Sure: true},
		"What happens in chapter two?":                 {Unit: intent.Section, Noun: "chapter", Number: 2, Label: "two", Sure: true, Sum: true},
		`Explain the section "Claiming ownership".`:    {Unit: intent.Section, Noun: "section", Name: "claiming ownership"},
		"Explain the DESCRIPTION section, please.":     {Unit: intent.Section, Noun: "section", Name: "description"},
		"What does the fourth axiom say?":              {Noun: "axiom", Number: 4, Label: "fourth"},
		"What comes after step 3?":                     {Unit: intent.Item, Noun: "step", Number: 3, Label: "3", Sure: true, Step: 1},
		"What does verse 16 of the first chapter say?": verse,
		"What does the second document say?":           {Unit: intent.Document, Noun: "document", Number: 2, Label: "second", Sure: true},
		"step 2 of the first use":                      {Unit: intent.Item, Noun: "step", Number: 2, Label: "2", In: &intent.Place{Unit: intent.Section, Name: "first use"}},
		"step 3 of the opening":                        {Unit: intent.Item, Noun: "step", Number: 3, Label: "3", Sure: true, Begins: true},
		"What is the last thing that the chair says?":  {Unit: intent.Turn, Name: "chair", Number: -1},
	} {
		if got := intent.Of(question); !reflect.DeepEqual(got.Place, want) {
			t.Errorf("%q: %+v, want %+v", question, got, want)
		}
	}
}

func TestCourtesy(t *testing.T) {
	for question, want := range map[string]string{
		"Can you please tell me when the Harbour Trust was founded? Thanks in advance!":             "when the Harbour Trust was founded?",
		"Hello, I'd like to know, if you don't mind, why it's said to be a bad idea?":               "why it's said to be a bad idea?",
		"I would be most grateful if you could tell me which program I can write sheet music with.": "which program I can write sheet music with.",
		"Hallo, könntest du mir bitte sagen, wann die Brücke gebaut wurde? Vielen Dank!":            "wann die Brücke gebaut wurde?",
		"https://example.org/x.png How many doctors has China sent to Lesotho?":                     "How many doctors has China sent to Lesotho?",
		"请问图书馆几点开门？谢谢":                                                                              "图书馆几点开门",
		"How many doctors has China sent to Lesotho?":                                               "How many doctors has China sent to Lesotho?",
		"Can I use salt water?": "Can I use salt water?",
		"I'd be much obliged to hear which rope holds the anchor.":                 "which rope holds the anchor.",
		"Would you mind explaining to me why the lamp is red?":                     "why the lamp is red?",
		"Might one ask where one can leave the bicycles?":                          "where one can leave the bicycles?",
		"Could anyone say if dogs are allowed on board?":                           "whether dogs are allowed on board?",
		"I'm no sailor, pardon my ignorance: is it allowed to swim there?":         "is it allowed to swim there?",
		"Probably a dumb question, but am I permitted to bring a dog?":             "am I permitted to bring a dog?",
		"Ich wäre sehr dankbar, wenn Sie mir sagen könnten, wann die Fähre fährt.": "wann die Fähre fährt.",
		"Entschuldigen Sie die dumme Frage, aber darf man dort baden?":             "darf man dort baden?",
		"I hope you are having a fine day; I'm quite new here and I was wondering, if it isn't too much trouble, whether you could possibly tell me where the oars are?": "where the oars are?",
		"Hallo, ich hoffe, es geht Ihnen gut. Wo sind die Ruder?":     "Wo sind die Ruder?",
		"Bonjour, j'espère que vous allez bien ! Où sont les rames ?": "Où sont les rames ?",
		"Hola, espero que estés bien. ¿Dónde están los remos?":        "¿Dónde están los remos?",
		"How do I find out who owns a boat?":                          "How do I find out who owns a boat?",
		"my boat has sunk help":                                       "my boat has sunk",
		"nobody can open the gate, help!":                             "nobody can open the gate",
		"pls help i keep falling off the raft":                        "i keep falling off the raft",
		"help!! what opens the lock":                                  "what opens the lock",
		"how do i open the lock? help me pls":                         "how do i open the lock?",
		"the lock is stuck pls help":                                  "the lock is stuck",
		"how do i open the lock pls help":                             "how do i open the lock",
		"who can help me please":                                      "who can help me",
		"how do i get help":                                           "how do i get help",
		"does oil help":                                               "does oil help",
		"what does a ferryman help":                                   "what does a ferryman help",
		"help members to row":                                         "help members to row",
		"we need help":                                                "we need help",
		"who are they? help":                                          "who are they?",
		"help nobody answers the bell":                                "nobody answers the bell",
		"help it leaks at the stern":                                  "it leaks at the stern",
		"help there is a hole in the raft":                            "there is a hole in the raft",
		"help is the ferry late":                                      "is the ferry late",
		"hilfe ich finde die Ruder nicht":                             "ich finde die Ruder nicht",
		"help, the lock is stuck, help":                               "the lock is stuck",
		"what does --help do":                                         "what does --help do",
		"Mein Boot ist gesunken, Hilfe!":                              "Mein Boot ist gesunken",
		"Wo bekomme ich Hilfe":                                        "Wo bekomme ich Hilfe",
		"Mon bateau a coulé dans le port, aidez-moi svp":              "Mon bateau a coulé dans le port",
		"ayuda, no encuentro los remos":                               "no encuentro los remos",
		"помогите, лодка утонула":                                     "лодка утонула",
		"求助，船沉了怎么办":                                                   "船沉了怎么办",
		"Do I have to know how to swim?":                              "Do I have to know how to swim?",
		"Muss ich wissen, wie man rudert?":                            "Muss ich wissen, wie man rudert?",
		"thanks":                                                      "thanks",
	} {
		if got := intent.Of(question).Query; got != want {
			t.Errorf("%q: %q, want %q", question, got, want)
		}
	}
}

func TestWants(t *testing.T) {
	for question, want := range map[string]intent.Wants{
		"am I allowed to smoke?": intent.Verdict, "Won't the door close?": intent.Verdict, "whether dogs may come": intent.Verdict, "ob Hunde mitdürfen": intent.Verdict,
		"how one must moor the boat": intent.Method, "what one must do when it rains": intent.Method, "where one can write if it is lost": intent.Address,
		"When was the bridge opened?": intent.Moment, "What year did the trust relocate?": intent.Moment, "In which year was it adopted?": intent.Moment,
		"How many doctors has China sent?": intent.Quantity, "How old is the trust?": intent.Age, "How old was Ada then?": intent.AgeThen, "size of the thunderbird package": intent.Extent,
		"whats the entrance fee": intent.Price, "price of a ticket": intent.Price, "how much for a coffee": intent.Price, "what does the fee cover": intent.Anything, "is there a fee": intent.Verdict,
		"wheres the office": intent.Where, "minimum age": intent.Age, "deadline for applications": intent.Moment, "on what days is it open": intent.Moment, "what's the max file size": intent.Extent, "contact email": intent.Address, "and her email?": intent.Address, "what is the harbour master's email?": intent.Address,
		"When the ferry is full, what happens?": intent.Anything, "When the ferry is full, where do I wait?": intent.Where,
		"How often is the flue swept?": intent.Frequency, "how many times a year is it open": intent.Frequency, "wie häufig wird gefegt?": intent.Frequency, "à quelle fréquence ?": intent.Frequency,
		"¿Cada cuánto se limpia?": intent.Frequency, "Как часто его чистят?": intent.Frequency, "烟囱多久扫一次？": intent.Frequency, "On which days is it open?": intent.Moment, "which weekdays": intent.Moment,
		"An welchen Tagen ist offen?": intent.Moment, "c'est ouvert quels jours ?": intent.Moment, "¿qué días abre?": intent.Moment, "В какие дни открыто?": intent.Moment, "星期几开门？": intent.Moment,
		"Who designed LZMA?": intent.Person, "Where did Boaz sleep?": intent.Where, "where do i send a bug": intent.Address, "which e-mail address is for typos?": intent.Address, "Wo kann ich das nachlesen?": intent.Address, "Why did it fall?": intent.Reason, "It does not start. Why is that?": intent.Reason, "what unpacks a .tar.xz when tar is too old": intent.Anything, "Once it has stopped, how do I start it?": intent.Method, "the winch is stuck what do i do": intent.Method, "winch stuck, what to do?": intent.Method, "die Winde klemmt was tun": intent.Method, "Die Winde klemmt, was soll ich jetzt machen?": intent.Method, "le treuil est bloqué que faire": intent.Method, "el torno se atasca que hago": intent.Method, "лебёдку заело, что делать?": intent.Method, "船坏了咋办": intent.Method, "How do I build the tool?": intent.Method,
		"Was stand im Mittelpunkt der Werbung?": intent.Anything, "How much is the yearly fee?": intent.Price, "What is the lowest wage?": intent.Price, "Wie hoch ist der Stundenlohn?": intent.Price, "quel est le salaire du gardien ?": intent.Price, "¿Cuál es el salario?": intent.Price,
		"Is the road longer than 100 km?": intent.Comparison, "Is the scaffolding included?": intent.Verdict, "What is a grapheme cluster?": intent.Definition,
		"What is the difference between evince and okular?": intent.Comparison, "list all releases of the year 2025": intent.List,
		"Which projects are mentioned?": intent.List, "Wie viele Ärzte hat China geschickt?": intent.Quantity, "Wer hat Debian gegründet?": intent.Person,
		"What exactly is a sponsor here?": intent.Definition, "release date of v1.9.0": intent.Moment, "in which release did they add go.mod": intent.VersionNumber,
		"how do I find out what version I have": intent.Method, "how to oil a winch": intent.Method, "How can the rules be changed?": intent.Method, "How does the winch turn?": intent.Manner, "How was it built?": intent.Manner, "Wie öle ich die Winde?": intent.Method, "Wie dreht sie sich?": intent.Manner, "Comment huiler le treuil ?": intent.Method, "Comment tourne le treuil ?": intent.Manner, "¿Cómo se puede cambiar?": intent.Method, "¿Cómo es la torre?": intent.Manner, "Как смазать лебёдку?": intent.Method, "Как она работает?": intent.Manner, "怎么设置密码？": intent.Method, "它怎样工作？": intent.Manner, "Seit welcher Version gibt es das?": intent.VersionNumber, "哪个版本支持它？": intent.VersionNumber,
		"Wie heißt der Kahn?": intent.Naming, "Wie hieß er früher?": intent.Naming, "Wie lautet der Spruch am Tor?": intent.Naming, "Wie nennt man so einen Kahn?": intent.Naming, "wie wird so ein Kahn genannt": intent.Naming, "Wie wird der Kahn gebaut?": intent.Manner,
		"Who is Miss Prism?": intent.Introduction, "who's the treasurer": intent.Person, "who is paying for it?": intent.Person, "wer war eigentlich Emil Krohn": intent.Introduction,
		"What were their names?": intent.Person, "Quel est son vrai nom ?": intent.Person, "¿Cuáles son sus nombres?": intent.Person, "Как его зовут?": intent.Person,
		"C'est qui, le marquis ?": intent.Introduction, "¿Quién es el alcalde?": intent.Person, "李白是谁？": intent.Introduction, "Wer ist der Wart?": intent.Person,
		"Когда открыли мост?": intent.Moment, "Сколько врачей приехало?": intent.Quantity, "Кто построил мост?": intent.Person, "Можно ли там плавать?": intent.Verdict,
		"cuando vino?": intent.Moment, "por que no vino": intent.Reason, "quien es el alcalde": intent.Person, "a quelle heure ca ouvre": intent.Moment, "wie gross ist es": intent.Extent,
		"В какой версии это появилось?": intent.VersionNumber, "Какая версия это умеет?": intent.VersionNumber, "中国派了多少医生？": intent.Quantity, "为什么建这座桥？": intent.Reason,
	} {
		if got := intent.Of(question).Wants; got != want {
			t.Errorf("%q: %q, want %q", question, got, want)
		}
	}
}

// TestSentences: a summary is as long as it is asked for.
func TestSentences(t *testing.T) {
	for question, want := range map[string]int{
		"sum it up in a sentence or two": 2, "fass es in einem Satz oder zwei zusammen": 2,
		"Summarise this": 0, "Summarise this in three sentences.": 3, "sum it up in one sentence": 1, "tl;dr in a sentence": 1,
		"top 5 takeaways": 5, "give me 2 main points": 2, "Summarise the text in 100 words": 4, "Give me a summary in 20 words": 1,
		"Summarise the article in 2000 words": 10, "Fass den Text in zwei Sätzen zusammen": 2, "Fass den Text in einem Satz zusammen": 1,
		"Résume le texte en trois phrases": 3, "Résume le texte en une phrase": 1, "Resume el texto en dos frases": 2, "用三句话总结一下": 3,
		"Кратко перескажи текст в трёх предложениях": 3,
	} {
		if got := intent.Of(question); got.Kind != intent.Overview || got.Sentences != want {
			t.Errorf("%q: %s in %d sentences, want %d", question, got.Kind, got.Sentences, want)
		}
	}
}
