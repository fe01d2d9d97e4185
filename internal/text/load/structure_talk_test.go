package load_test

import "testing"

func TestStructureOfTalk(t *testing.T) {
	testStructures(t, "a.txt", []outlineTest{
		{"chat with times behind the names", `Anna (12:03): Kommst du morgen zum Boot?
Ben (12:05): Ja, um neun.
Anna (12:06): Bring bitte das Tau mit.
Ben (12:09): Das Tau liegt im Schuppen, der Schlüssel hängt bei Frau Weiss.`, []string{
			"turn {Anna (12:03):} Kommst du morgen zum Boot?",
			"turn {Ben (12:05):} Ja, um neun. ← Anna (12:03): Kommst du morgen zum Boot?",
			"turn {Anna (12:06):} Bring bitte das Tau mit.",
			"turn {Ben (12:09):} Das Tau liegt im Schuppen, der Schlüssel hängt bei Frau Weiss.",
		}},
		{"chat as a telephone exports it", `[03.04.26, 12:03:15] Clara: Wer holt die Stühle ab?
[03.04.26, 12:04:02] Jonas Meier: Ich hole sie um 15 Uhr.
[03.04.26, 12:04:40] Clara: Danke! Es sind 24 Stück.`, []string{
			"turn {[03.04.26, 12:03:15] Clara:} Wer holt die Stühle ab?",
			"turn {[03.04.26, 12:04:02] Jonas Meier:} Ich hole sie um 15 Uhr. ← [03.04.26, 12:03:15] Clara: Wer holt die Stühle ab?",
			"turn {[03.04.26, 12:04:40] Clara:} Danke! Es sind 24 Stück.",
		}},
		{"chat with the days of the week", `[Mon 12:03] Clara: Who fetches the chairs?
[lun. 12h04] Jonas: I do, at three.
[Tue, 4 May 9:10 PM] Clara: There are 24 of them.
[12.3. 20:10] Jonas: Here they are.`, []string{
			"turn {[Mon 12:03] Clara:} Who fetches the chairs?",
			"turn {[lun. 12h04] Jonas:} I do, at three. ← [Mon 12:03] Clara: Who fetches the chairs?",
			"turn {[Tue, 4 May 9:10 PM] Clara:} There are 24 of them.",
			"turn {[12.3. 20:10] Jonas:} Here they are.",
		}},
		{"what an answer hangs on", `TQ: The council published its plan in May. Are you glad?

Hollis: What I mind is the sand.

TQ: And your sons?

Hollis: They are in Leeds.`, []string{
			"turn {TQ:} The council published its plan in May. Are you glad?",
			"turn {Hollis:} What I mind is the sand. ← TQ: The council published its plan in May. Are you glad?",
			"turn {TQ:} And your sons?",
			"turn {Hollis:} They are in Leeds. ← TQ: And your sons?",
		}},
		{"minutes", `MINUTES OF THE HARBOUR COMMITTEE

Date: 4 June 2025
Present: A. Lund, B. Karlsen, C. Roy
Apologies: D. Moe

1. Minutes of the last meeting
The minutes were approved.

2. Dredging
Ms Roy reported that the dredging will begin on 1 September. It costs 310,000 kroner.
Action: Mr Karlsen asks two firms for offers by 30 June.

3. Any other business
The next meeting is on 2 July.`, []string{
			"Date: 4 June 2025 ⏎ Present: A. Lund, B. Karlsen, C. Roy ⏎ Apologies: D. Moe",
			"1. Minutes of the last meeting | The minutes were approved.",
			"2. Dredging | Ms Roy reported that the dredging will begin on 1 September. It costs 310,000 kroner.",
			"2. Dredging | Action: Mr Karlsen asks two firms for offers by 30 June.",
			"3. Any other business | The next meeting is on 2 July.",
			"title: MINUTES OF THE HARBOUR COMMITTEE",
			"heading: 1. Minutes of the last meeting",
			"heading: 2. Dredging",
			"heading: 3. Any other business",
		}},
		{"play", `HAMLET. To be, or not to be, that is the question.

OPHELIA. Good my lord, how does your honour for this many a day?

HAMLET. I humbly thank you; well, well, well.

OPHELIA. My lord, I have remembrances of yours.`, []string{
			"turn {HAMLET.} To be, or not to be, that is the question.",
			"turn {OPHELIA.} Good my lord, how does your honour for this many a day?",
			"turn {HAMLET.} I humbly thank you; well, well, well. ← OPHELIA. Good my lord, how does your honour for this many a day?",
			"turn {OPHELIA.} My lord, I have remembrances of yours.",
		}},
		{"German questions and answers", `Häufige Fragen zum Freibad

F: Wann öffnet das Bad?
A: Das Bad öffnet am 15. Mai um 9 Uhr.

F: Was kostet der Eintritt?
A: Erwachsene zahlen 4,50 Euro, Kinder 2 Euro.
Für Gruppen gibt es Rabatt.

F: Sind Hunde erlaubt?
A: Nein, Hunde müssen draußen bleiben.`, []string{
			"question {F:} Wann öffnet das Bad? ⏎ answer {A:} Das Bad öffnet am 15. Mai um 9 Uhr.",
			"question {F:} Was kostet der Eintritt? ⏎ answer {A:} Erwachsene zahlen 4,50 Euro, Kinder 2 Euro. Für Gruppen gibt es Rabatt.",
			"question {F:} Sind Hunde erlaubt? ⏎ answer {A:} Nein, Hunde müssen draußen bleiben.",
			"title: Häufige Fragen zum Freibad",
		}},
		{"numbered questions", `1. How do I join the club?

Fill in the form and send it to the secretary.

2. What does it cost?

The annual fee is 40 francs.

3. Can I leave at any time?

Yes, at the end of a month.`, []string{
			"1. How do I join the club? | Fill in the form and send it to the secretary.",
			"2. What does it cost? | The annual fee is 40 francs.",
			"3. Can I leave at any time? | Yes, at the end of a month.",
			"heading: 1. How do I join the club?",
			"heading: 2. What does it cost?",
			"heading: 3. Can I leave at any time?",
		}},
		{"underlined questions", `Why is the sky blue?
--------------------
Because air scatters blue light more than red light.

Why is grass green?
-------------------
Because of chlorophyll.`, []string{
			"Why is the sky blue? | Because air scatters blue light more than red light.",
			"Why is grass green? | Because of chlorophyll.",
			"heading: Why is the sky blue?",
			"heading: Why is grass green?",
		}},
		{"Chinese questions and answers", `问：图书馆几点开门？
答：图书馆上午九点开门。
问：可以带电脑吗？
答：可以，但请保持安静。`, []string{
			"question {问：} 图书馆几点开门？ ⏎ answer {答：} 图书馆上午九点开门。",
			"question {问：} 可以带电脑吗？ ⏎ answer {答：} 可以，但请保持安静。",
		}},
		{"numbered marks of questions", `Q1: What is the lock's size?
A1: It is 30 m long.
Q2: Who built it?
A2: The canal company, in 1824.`, []string{
			"question {Q1:} What is the lock's size? ⏎ answer {A1:} It is 30 m long.",
			"question {Q2:} Who built it? ⏎ answer {A2:} The canal company, in 1824.",
		}},
		{"questions without marks", `Wo kann ich parken?

Hinter der Scheune.

Darf ich Hunde mitbringen?

Ja, an der Leine.

Gibt es Strom?

Nein.`, []string{
			"question Wo kann ich parken? ⏎ Hinter der Scheune.",
			"question Darf ich Hunde mitbringen? ⏎ Ja, an der Leine.",
			"question Gibt es Strom? ⏎ Nein.",
		}},
		{"Russian questions", `Вопрос: Когда открыт музей?
Ответ: Музей открыт с 10 до 18 часов.

Вопрос: Сколько стоит билет?
Ответ: Билет стоит 300 рублей.`, []string{
			"question {Вопрос:} Когда открыт музей? ⏎ answer {Ответ:} Музей открыт с 10 до 18 часов.",
			"question {Вопрос:} Сколько стоит билет? ⏎ answer {Ответ:} Билет стоит 300 рублей.",
		}},
		{"numbered questions and problems", ` 1. When does the ferry leave?

    At eight, and at noon. It waits for nobody.

 2. I have lost my ticket.

    Ask at the pier.  Bring a document.

 3. May dogs come along?

    Yes:
      * on a leash
      * below deck

 4. The ferry is full.

    Then wait for the next one.
`, []string{
			"question {1.} When does the ferry leave? ⏎ answer At eight, and at noon. It waits for nobody.",
			"question {2.} I have lost my ticket. ⏎ answer Ask at the pier.  Bring a document.",
			"question {3.} May dogs come along? ⏎ answer Yes: ⏎ >item {*} on a leash ⏎ >item {*} below deck",
			"question {4.} The ferry is full. ⏎ answer Then wait for the next one.",
		}},
		{"numbered steps, one of which asks", ` 1. Open the lid.

    It may be stuck.

 2. Is the lamp red?

    Then wait.

 3. Close the lid.

    Press it well.
`, []string{
			"item {1.} Open the lid. ⏎ item It may be stuck. ⏎ item {2.} Is the lamp red? ⏎ item Then wait. ⏎ item {3.} Close the lid. ⏎ item Press it well.",
		}},
		{"French questions", `Question : Quand part le bac ?
Réponse : Le bac part à 8 h.

Question : Combien coûte le passage ?
Réponse : Quatre euros.`, []string{
			"question {Question :} Quand part le bac ? ⏎ answer {Réponse :} Le bac part à 8 h.",
			"question {Question :} Combien coûte le passage ? ⏎ answer {Réponse :} Quatre euros.",
		}},
		{"a chat with names in angle brackets", `09:14 <mara> disk is full again
09:15 <tom> deleting logs
09:15 * tom sighs
09:17 <mara> thanks, now 40 percent`, []string{
			"turn {09:14 <mara>} disk is full again",
			"turn {09:15 <tom>} deleting logs",
			"turn {09:15} * tom sighs",
			"turn {09:17 <mara>} thanks, now 40 percent",
		}},
		{"a turn of two paragraphs", `Interviewer: Wann wurde die Glocke gegossen?

Pfarrer Amstutz: Im Jahr 1611. Sie wiegt 900 Kilo.

Sie wurde zweimal umgegossen, zuletzt nach dem Brand.

Interviewer: Und wann läutet sie?

Pfarrer Amstutz: Nur an Ostern.`, []string{
			"turn {Interviewer:} Wann wurde die Glocke gegossen?",
			"turn {Pfarrer Amstutz:} Im Jahr 1611. Sie wiegt 900 Kilo. ⏎ Sie wurde zweimal umgegossen, zuletzt nach dem Brand. ← Interviewer: Wann wurde die Glocke gegossen?",
			"turn {Interviewer:} Und wann läutet sie?",
			"turn {Pfarrer Amstutz:} Nur an Ostern. ← Interviewer: Und wann läutet sie?",
		}},
		{"a Chinese interview", `主持人：桥什么时候开通？
王先生：五月四日开通。
主持人：费用是多少？
王先生：两千万元。`, []string{
			"turn {主持人：} 桥什么时候开通？",
			"turn {王先生：} 五月四日开通。 ← 主持人： 桥什么时候开通？",
			"turn {主持人：} 费用是多少？",
			"turn {王先生：} 两千万元。 ← 主持人： 费用是多少？",
		}},
		{"names with times on lines of their own", `Alice  10:02 AM
the deploy failed

Bob  10:04 AM
rolled back to 2.3.1

Alice  10:07 AM
works again`, []string{
			"turn {Alice  10:02 AM} the deploy failed",
			"turn {Bob  10:04 AM} rolled back to 2.3.1",
			"turn {Alice  10:07 AM} works again",
		}},
		{"the transcript of a court", `Q. When was the mill sold?
A. In 1887.

Q. To whom?
A. To the Aske Company, for 900 crowns.`, []string{
			"question {Q.} When was the mill sold? ⏎ answer {A.} In 1887.",
			"question {Q.} To whom? ⏎ answer {A.} To the Aske Company, for 900 crowns.",
		}},
	})
}
