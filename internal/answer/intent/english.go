package intent

// english has the words of English by class: see [classNames].
const english = `
	adverb: the heck, the hell, on earth, in the world, exactly, actually, really, basically, precisely, then, just, else, roughly, now, essentially, generally, mainly
	article: the
	fill: simply put, put simply, in plain (words|terms), broadly, broadly speaking, roughly speaking, in (broad|rough) (strokes|terms|outline), in general terms, at a high level, by and large, all in all, on the whole, for short, for (a|an|the|my) (colleague|boss|teacher|grandmother), officially, official, formally, a, an, the, of, in, on, at, to, from, by, with, for, as, is, are, r, was, were, be, been, being, am, 's, 're, 'm, do, does, did, done, has, have,had,
		having,  also, again, then, so, now, just, top, exactly, really, actually,
		very, overall, generally, in general, basically, mainly, mostly, roughly, briefly, shortly, quickly, simply, quick, short, brief, concise, simple, small, little,
		in short, in brief, briefly, main, major, in a nutshell, in total, altogether, as a whole, in other words, in plain english, in (simple|plain|your own|other|a few|few) (words|terms), by any chance,
		for (someone|somebody|people) in a hurry, for (beginners|newcomers|dummies|laymen|kids), for (a|an|the|my) (beginner|newbie|novice|newcomer|layman|kid|child|friend),
		in bullet form, in bullets, as bullets, as (bullet points|a list), up to, in (a|one|1|two|2|three|3|few|a few|some|two or three|a couple of) (word|words|sentence|sentences|line|lines|point|points|bullet points), all, whole, entire,
		full, complete, given, some, any, one, there, its, or, full text, text of, whole text of, itself, according to, under, within, inside, serve, serves, used as, contents of, that
	light: caption, as (|it is |it's |they are )(told|described|given|explained|shown|presented|written|set out|laid out|recounted) (|in )(here|this|it), or what, rough, stuff like, listed, anyone, anybody, someone, somebody, only, trying to, tries to, try to, wants to, bits, easy, role, people, not, look like, looks like, looks, in mind, what not, after, by, word for word, verbatim, literally, in full, exact, into, very, right, got, ever, in front of, most, info, information, details, detail, hint, hints, anything, something, person, guy, guys, man, woman, ones, there be, whole of
	person: i, me, my, we, us, our, please, pls, plz, kindly, can, could, would, will, shall, might, may, must, should
	in: in, inside, within, under, according to, of, from, below, beneath
	introducing: a, an, the, of, in, on, at, from, by, with, for, about, any, some, this, these, my, your, our, no, which, what, and, or
	what: anything, who or what, what or who, what, which, whats, what's, what is, what are, what was
	how: how, in what way
	whatis: wats, wat is, what … is., what … are., what … was., what is, what's, whats, what are, what was
	deed: to do, do, do
	there: there
	who: (which|what) two (people|persons|speakers|men|women), (which|what) (association|council|committee|board|society|agency|firm|newspaper|magazine|paper|publisher|journal|manufacturer|person|people|author|writer|organisation|organization|company|group|body|office|team|club|institution|ministry|authority|department), who, who's, whos, whom, whose, by whom
	whose: whose
	forwhom: what (kind|kinds|sort|sorts|type|types) of (people|person|reader|readers) … for., for (which|what) (kind|kinds|sort|type) of (people|reader|readers|person|persons), for (which|what) (people|readers|audience), for whom, to whom
	when: what days, which days, what dates, which dates, from what days, from which days, from what dates, from which dates, when and where, where and when, from when, from what date, from which date, how long ago, when, what year, which year, what date, which date, what day, which day, what month, which month, since when
	many: how many, number of, what number of
	long: how long, how big, how large
	old: how old
	and: and, &, plus
	this: the present, am i looking at, am i reading, both (tales|stories|texts|articles|poems), this thing, these things, this stuff, all this stuff, this one, (these|this|those) (letters|stories|poems|essays|answers|rules|instructions|terms|notes|tips|pages|lines|directions|recipes|questions|words|information|info|advice|collection|compilation|list|writing|writings|chapters|sections), in here, in there, in front of (me|us), before me, this, these, here, all this, all of this, everything
	these: the present, this, these, your, our
	it: the two, the two of them, both of them, it, that, its, all of it, they, them
	other: he, she, his, her, hers, their, theirs, topics, subjects, problems, issues
	third: he, she, his, her, hers, their, theirs, (his|her|their) (life|life story|career)
	you: you, u, ya
	your: your, ur
	document: doc, write-up, writeup, episode, texts, articles, documents, books, files, papers, text, article, document, page, book, file, paper, readme, website, site, web page, webpage, chapter, content, contents, material, publication, pdf, whole thing,
		piece, source text, documentation, docs
	writing: course, seminar, workshop, class, list, collection, compilation, selection, introduction, account, description, record, section
	genre: postmortem, post-mortem, post mortem, incident report, the (talks|lectures|speeches|sermons|lessons|letters|essays|poems|tales), class notes, syllabus, thread, chat log, newsgroup post, readme file, law text, command line tool, command-line tool, cli, cli tool, fact, non fiction, nonfiction, advertising, propaganda, reading sample, web app, plugin, plug-in, extension, framework, api, service, game, job advert, job ad, job description, syllabus, syllabi, curriculum, newsletter, zine, entries, directive, byelaws, by-laws, rules of procedure, prospectus, log, logbook, travelogue, travel report, cookbook, portrait, profile, instructions, user guide, user manual, getting started guide, quickstart, quickstart guide, terms of service, terms of use, notes, course notes, lecture notes, lesson, handout, worksheet, advert, reference, reference manual, reference guide, textbook, how-to, howto, primer, cheat sheet, catalogue, catalog, glossary, dictionary, encyclopedia, checklist, man page, manpage, manual page, quick start, podcast, podcast episode, episode, issue, opinion piece, op-ed, op ed, advertisement, ad, news article, newspaper article, magazine article, scientific paper, legal text, satire, joke, fiction, non-fiction, dataset, data set, database, story, essay, manual, booklet, pamphlet, flyer, history, chronicle, manifesto, faq, transcript, meeting, hearing, speech, letter, report, guide, tutorial, changelog, change log, licence, license, law, contract, treatise,
		recipe, play, poem, novel, tale, interview, minutes, sitting, news, frequently asked questions, protocol, statute, statutes, constitution, regulations, policy, agreement, handbook, review, lecture, thesis, post, blog,
		blog post, email, e-mail, mail, message, conversation, chat, dialogue, debate, session, ordinance, decree, treaty, bill, act, leaflet, brochure, newsletter, obituary, diary,
		biography, memoir, sermon, fable, fairy tale, song, script, screenplay, drama, comedy, farce, project, library, package, module, tool, program, programme, software, app, application,
		command, utility, product, standard, specification, spec, rfc, proposal, notice, announcement, press release, study, talk, presentation, questionnaire,
		update, patch, patch notes, release notes, guidelines, rulebook, bylaws, terms and conditions, privacy policy, invitation, walkthrough, faqs, column, wiki, wiki page, correspondence, discussion, show, broadcast, data sheet, datasheet, fact sheet, factsheet, sheet, circular, memo, memorandum, charter, code of conduct, editorial, commentary, timetable, programme notes, questions and answers
	ask: gimme, read out, read … out, read … aloud, write … out, list … out, tell, give, show, read, quote, cite, explain, describe, list, name, enumerate, open, print, display, go to, write, provide, present, recite, repeat, let me see, let me read,
		help me understand, need, summarise, summarize, sum up, translate, look at, looking at
	show: read out, read … out, read … aloud, show, read, quote, cite, explain, describe, open, print, display, go to, recite, repeat, summarise, summarize
	say: be seen, do (you|we|i) see, depicted, telling, came up, brought up, touched upon, dealt, went, worded, phrased, formulated, laid down, lays down, lay down, sets out, set out, stipulated, provided for, propose, proposes, proposed, requested, planning, planned, getting at, get at, gets at, on about, going for, concern, concerns, concerned with, revolve around, revolves around, centre on, centres on, center on, centers on, dealt with, dealing with, treated, answer, tackled, touched on, explore, explores, examine, examines, focus on, focuses on, look at, looks at, convey, conveys, get across, gets across, span, spans, discussing, talking, prove, proves, proving, argued, argued for, argue for, argues for, convince, convinces, persuade, persuades, saying, going on about, goes on about, go on about, touch on, touches on, touch upon, go into, goes into, dwell on, come up, comes up, ask, described, asked, asks, answers, answered, replies, replied, responds, carry, carries, bear, bears, show, shows, display, covering, describing, apply, applies, come to, comes to, regulate, regulates, govern, governs, say, says, said, state, states, stated, tell, tells, explain, explains, describe, describes, discuss, discusses, discussed, cover, covers, covered, contain,
		contains, include, includes, deal with, deals with, talk, talks, talked, speak, speaks, spoke, read, reads, stand, stands, stand in, written, listed, noted, write, writes, teach, teaches, mention,
		mentions, mentioned, go, goes, treat, treats, present, presents, list, lists, argue, argues, claim, claims, want, wants, want to say
	mean: stand for, stands for, refer to, refers to, point to, points to, refer, refers, mean, means, meant
	countas: count as, counts as, qualify as, qualifies as
	about: deal with, deals with, about, on, regarding, concerning, all about
	topics: areas, fields, topics, subjects
	matter: (his|her|their) (life|life story|career), features, aspects, ideas, facts, details, things, functions, contents, subjects, stuff, arguments, options, decisions, findings, changes, news, information
	problems: problem, problems, issues, questions, things
	lesson: moral, morals, lesson, lessons, punchline, punch line
	topic: punchline, punch line, conclusion … reach, conclusion … reaches, conclusion … reached, conclusion … draw, conclusion … draws, conclusion … drawn, opinion, opinions, stance, standpoint, viewpoint, point of view, (position|stance|view|line) … (take|takes|taken|took), occasion, moral, topic, subject, theme, themes, thesis, message, argument, arguments, point, subject matter, idea, core, statement, claim, conclusion, story
	sum: (main|key|central|basic|important|most important|core|principal|major|essential|chief) (pieces of advice|piece of advice|advice|recommendations|tips|suggestions|lessons|events|observations|impressions|demands|rules|achievements|accomplishments|insights|thoughts|subjects|issues|questions|areas|concerns|provisions|news|steps of|steps in|stages of|stages in|stations of|moments of|moments in|phases of|phases in), shorten, (what|which) decisions (were|have been) (taken|made|reached), condense, condensed, put … in a nutshell, bird's-eye view, birds eye view, essentials, retell, recount, what (did|have) i (miss|missed), walk me through, walk … through, take me through, run me through, talk me through, upshot, summing … up, summing up, most important bits, boil … down, boils … down, come … down to, most important thing, what matters, what matters most, what … matters, what is it all, sum … up, boil … down, break … down, tell me everything, the most important, most important, summary, summaries, summari(se|ze|sed|zed|sing|zing), sum up, eli5, like i(|')m (five|5|ten|10|twelve|12|a child|a kid), rundown, run-down, what did i (|just )read, what('s|s| is) (|all )new, sum (it|this|that|it all|everything) up, boil (it|this) down, recap, outline, overview, gist, synopsis, abstract, tl;dr, tldr, tl dr, digest, bottom line, essence, plot,
		(main|key|central|basic|important|most important|core|principal|major|essential) (point|points|idea|ideas|topic|topics|message|messages|argument|arguments|thesis|theses|theme|themes|subject|takeaway|takeaways|content|contents|statement|statements|claim|claims|finding|findings|result|results|facts|things|thing|aspects|decisions|outcomes|changes|conclusion|conclusions),
		takeaway, takeaways, what am i (looking at|reading), what do (we|you) have here, what (should|must|do) (i|we|you) know, what do (i|we) need to know, what (can|will|could|do|would) (i|we|you) learn, in a nutshell, the short version, short version, highlights
	summable: life, lives, life story, life's story, story of … life, career, biography, biographies, journey, adventures, experience, experiences, procedure, process, proceedings, advice, recommendations, tips, rules, events, behaviour, behavior, demands, views, view, observations, impressions, task, assignment, method, approach, achievements, accomplishments, plan, situation, case, background
	points: (main|key|central|basic|important|most important|core|principal|major|essential|chief) (points|things|topics|pieces of advice|advice|recommendations|tips|suggestions|lessons|rules|issues|questions|subjects|areas|themes), discuss, discussed, discussing, dealt, deal with, deals with, dealt with, talk, talked, cover, covers, covered, on the agenda, on the table, came up, brought up, debated, treated, deliberated
	kind: programming language, programming languages, coding language, kind, kinds, type, sort, genre, category, 
	use: used when, used whenever, used by, help … with, helps … with, supposed to help, help me with, help us with, help you with, useful, achieve, achieves, accomplish, solve, solves, tackle, tackles, meant for, there for, made for, intended to do, good for, used for, useful for, help with, helps with, for, purpose, aim, aims, goal, goals, objective, objectives, intention, intent, point, meant to do, supposed to do, use of
	why: why, how come, for what reason, what (is|was|were) the (reason|reasons|motive|cause|idea|occasion) (for|behind|of)
	works: work, works, function, functions, played, done
	happen: on the table, up for discussion, set, came out of, come out of, comes out of, result, results, result of, results of, agreed on, agreed upon, decided on, decided upon, take place, takes place, took place, outcome, outcomes, unfold, unfolds, transpire, transpires, decide, resolve, resolved, agree on, agree, adopted, approved, settled on, debated, deliberated, on the agenda, up for debate, happens, happen, happened, going on, goes on, happening, decided, discussed, agreed
	foremost: most, most of all, above all, biggest, largest, greatest, big, main, key, chief, central, principal, major, important, most important, most interesting, most notable, most significant
	year: year, month
	prior: prior knowledge, previous knowledge, background knowledge, background
	decide: decided on, decided upon, agreed on, agreed upon, passed, decided, decides, agreed, agrees, resolved, approved, adopted, voted, carried, rejected, elected, settled on, 
	attend: present, attended, attend, attending, attends, in attendance, attendees, participants, was at, were at, was there at, were there at
	worth: any good, any use, worth, worthwhile, worth it, worth my time, worth the time, worth it to
	body: group, band, team, network, party, museum, gallery, theatre, theater, school, college, university, church, parish, club, association, society, committee, council, board, company, firm, organisation, organization, charity, foundation, trust, union, federation, league, choir, orchestra, institution, institute, authority, agency, cooperative, co-operative, publisher
	decision: decide, agree, agree on, resolve, decision, decisions, resolution, resolutions, outcome, outcomes, vote, votes, verdict, taken, reached, (what|which) decisions (were|have been) (taken|made|reached)
	where: where, in which (place|town|city|country|region), in what (place|town|city|country|region)
	program: project, library, package, module, tool, program, programme, software, app, application, command, utility, product, plugin, plug-in, extension, framework, service, game
	title: abbreviation, short title, short name, (title|heading|headline) at the (top|beginning|start), top heading, main heading, title, heading, headline, titles
	called: call, called, titled, entitled, named, headed
	name: name, names
	author: sender, senders, undersigned, signatory, signatories, (answers|answered|answering) (the|these|those|all the|all these) questions, (given|delivered|spoken|told|narrated|preached) by, our (own |)(reporter|correspondent|critic|columnist|editor|writer), (staff|special) (writer|reporter|correspondent), by whom, whose (work|writing|handiwork), author called, the mind behind, the speaker, author, authors, writer, writers, creator, creators, author's, writer's, composer, editor, took (|the )(minutes|notes), kept (the )(minutes|record), minute taker, minute-taker, note taker, clerk, editors
	make: took … down, taken down, taken … down, noted … down, recorded, put … together, wrote … down, write … down, drew … up, drawn … up, set … up, typed … up, typed, came up with, come up with, thought … up, thought up, gathered, collected, assembled, put together, wrote, written, write, writes, made, make, created, authored, composed, drafted, compiled, edited, developed, produced, signed, drew up, drawn up, recorded, revised, dated, updated, last updated,
		changed, last changed, modified, last modified, published, posted, released, issued, printed, adopted, signed, come out, came out, appear, appeared, last revised, reviewed, last reviewed, first published,
		first printed, first released, translated, first performed, performed, amended, last amended, originally written, originally published
	written: took … down, taken down, taken … down, noted down, recorded, presented, submitted, prepared, put … together, put together, typed … up, typed, wrote … down, collected, gathered, thought … up, written, wrote, composed, drawn up, drew up, drafted, compiled, authored, edited, penned
	by: by
	making: put … online, puts … online, makes, produce, produces, manufacture, manufactures, sent, send, sends, signed, exist, exists, writing, making, creating, maintain, maintains, maintained, runs, founded, started, invented, designed, publish, publishes, come out, came … out, made … up, make … up, come … out
	source: from, behind, responsible for, in charge of, came from, comes from, come from, the brains behind, on whose behalf
	publish: sent … out, sends … out, send … out, brought out, brings out, brought … out, puts … out, put … out, published, publishes, publish, released, issued, printed, publisher, publishers
	rights: copyright, copyright holder, copyright owner, rights holder, the rights, rights
	own: owns, own, holds, hold, has, owner, holder
	date: (year|month|day|month and year|year and month|day and month) of (publication|release|issue|printing|writing|composition|origin), publication (year|month), (month|day) and year, date of the last (update|change|revision), last (update|change|revision), from when, the date of, date, dates, publication date, date of publication, release date, dated, date of writing
	version: (which|what) (issue|episode|number|chapter|volume|instalment), (issue|episode) number, version, edition, revision, release, version number, versions, editions, revisions, releases
	language: language, languages
	period: what years, which years, what span, which decades, which century, what century, what era, which era, (what|which) time period, (what|which) period of time, (what|which) (period|time|timespan|timeframe|years), what time (span|frame), what span of time
	allowed: allow, allows, permit, permits, forbid, forbids, allowed, permitted, entitled, free, forbidden, prohibited, required, obliged
	divided: structured, organised, organized, divided, arranged, laid out, split, split up, divided up, subdivided, set out, built up, ordered, grouped
	find: get out of, get from, get … out of, got out of, remember, retain, keep in mind, find, find out, discover, learn, expect, take away, take from, take home, gather, understand, know, take … away, take … from
	have: have, got, have got, 've, 've got, hold
	counted: messages, posts, comments, replies, mails, emails, e-mails, paragraphs, words, pages, sentences, documents, texts, files, chapters, sections, characters, headings, articles, clauses, verses, scenes, acts, steps, questions, lines, parts, letters, items, rules, points
	holding: year, of the year, need, needs, needed, require, requires, required, take, takes, use, uses, used, get, gets, consist of, consists of, made of, made up of, comprise, comprises, have, has, exist, exists, apply, applies, belong, belongs, must, listed, named, given, included, possible, available, different, altogether, in all, overall
	lengthy: long, lengthy, short, big, huge, a long read, a lot to read
	effect: take effect, takes effect, took effect, come into (force|effect), comes into (force|effect), came into (force|effect), effective, in force, in effect, binding
	credit: instructor, lecturer, teacher, tutor, professor, interview, moderator, host, design, designed, text, words, story, pictures, illustrations, illustrated, drawings, photos, photographs, photography, music, lyrics, translation, translated, layout, editing, edited, editor, editors
	current: newer, recently, updated recently, valid, in date, up to date, up-to-date, outdated, out of date, out-of-date, current, still current, still valid, recent, still up to date, obsolete, old, still in force, in force, latest
	length: length, size, word count, page count
	sections: sections, chapters, headings, section headings, section titles, chapter titles, chapter headings, parts, subsections, subheadings, headlines, titles of the (chapters|sections)
	contents: table of contents, toc, list of contents, structure, contents page
	held: hold, held, took place, take place, taking place, met, meet, sat, convened, assembled
	origin: (in|from) (which|what) (paper|newspaper|magazine|journal|publication), where … taken from, where … copied from, where … come from, where … comes from, where … came from, where … extracted from, where … adapted from, where … published, (the |)source of, (the |)origin of, original source, where … appear, where … appeared
	licensing: copyrighted, protected by copyright, under copyright, licensed, public domain, (what|which) (licence|license|licences|licenses), (under|on) (what|which) (terms|conditions)
	audience: (intended|target|ideal) (reader|audience|user|users|public), audience, target audience, target group, readership, intended readers, intended audience, readers, reader, target readers, target readership, addressee, addressees, recipient, assumes, presupposes
	readers: for (beginners|newcomers|dummies|laymen|kids), for (a|an|the|my) (beginner|newbie|novice|newcomer|layman|kid|child), beginner, beginners, novice, novices, newbie, newbies, newcomer, newcomers, amateur, amateurs, expert, experts, professional, professionals, pro, pros, specialist, specialists, layman, laymen, laypeople, laypersons, child, children, kid, kids, teenagers, adult, adults, grown-ups, student, students, pupils, teacher, teachers, parents, developer, developers, programmer, programmers, user, users, end users, admins, administrators, system administrators, advanced users, power users, old and young, young and old, the general public, general public, the public, experienced, inexperienced, everyone, everybody
	belong: from which (book|work|collection|series|novel) … taken, (from|of|in) (which|what) (book|work|collection|series|novel), (which|what) (committee|council|board|body|society|association|company|organisation|organization|firm|club|office|institution|authority|department|agency|school|university), belong to, belongs to, belong, belongs, part of, is part of, taken from, an extract from, an excerpt from, described in, described
	for: apply to, applies to, relevant (to|for), concern, concerns, address, addresses, written with, intended, ideal, have in mind, for, meant for, written for, intended for, aimed at, addressed to, directed at, targeted at, addressed, suited for, suitable for, geared towards, designed for, made for
	should: have to, need to, got to, should, supposed to, ought to, can, would
	read: need, needs, needing, benefit from, benefits from, profit from, get something out of, reading, read, use, reads, uses
	tone: tone, mood, attitude, style, sentiment, feeling, atmosphere, tone of voice
	mood: rather, strict, light-hearted, lighthearted, playful, harsh, polemic, polemical, balanced, biased, one-sided, impartial, satirical, matter-of-fact, scholarly, academic, casual, conversational, chatty, scientific, neutral, angry, hopeful, friendly, hostile, formal, informal, ironic, serious, funny, humorous, sad, happy, optimistic, pessimistic, critical, positive, negative,
		sarcastic, aggressive, polite, warm, cold, objective, subjective, emotional, persuasive, enthusiastic, neutral, dry, factual, gloomy, cheerful, bitter, calm, respectful, or
	speak: doing the interview, conducting the interview, conducted the interview, did the interview, asking the questions, asks the questions, addressing, addresses, interviewing, interviews, interviewed, speaks, talks, talking, speaking, spoke, talked, am i listening to
	deliver: teach, teaches, taught, teaching, hold, holds, leads, led, runs, conducted, conducts, gave, give, gives, given, giving, deliver, delivers, delivered, delivering, preached, told, tells, telling
	aimed: applies to, aimed (|specifically |especially |particularly |mainly |primarily |chiefly |above all )at, (intended|meant|designed|written) (|specifically |especially |particularly |mainly |primarily |chiefly |above all )for, addressed (|specifically |especially |particularly |mainly |primarily |chiefly |above all )to, for the use of, targeted at, geared towards
	appear: takes part, take part, took part, plays a (role|part), play a (role|part), appear, appears, appeared, occur, occurs, feature, show up, shows up
	character: the (most important|main|central|key) (person|people|figure|figures|man|woman), (most important|main|central|key|chief) (person|people|figure|figures|man|woman), plays the (main|leading) (role|part), (people|persons) (in|from), narrator, (storyteller|teller of the story), main role, leading role, main part, lead, (people|persons|person) (appear|appears|appearing|occur|feature|show up|come up|play a role), main character, main characters, protagonist, protagonists, hero, heroes, heroine, characters, character, main person, main figure, main figures, leading character, central character, interviewee, interviewees, interviewed, speakers, the speakers
	paragraph: paragraphs, paras, ¶¶, paragraph, ¶, para, par, passage
	section: the bit, that bit, sections, chapters, articles, scenes, acts, entries, clauses, section, chapter, part, article, art, clause, heading, entry, appendix, annex, exhibit, scene, act, canto, §, book, sec, subsection, schedule, unit, lesson, lecture, episode, entries, sect, chap, ch
	division: paragraph, paragraphs, passage, section, sections, subsection, chapter, chapters, clause, clauses, heading
	page: pages, page, pg, p, pp
	text: documents, texts, files, document, text, file, paper
	several: paragraphs, paras, ¶¶, sections, chapters, articles, scenes, acts, entries, clauses, steps, points, items, rules, bullets, tips, questions, verses, stanzas, pages, documents, texts, files, sentences
	short: note, lecture, art, par, para, sec, sect, ch, chap, act, book, unit, number, reason, word, words, line, lines, rule, tip
	item: steps, points, items, rules, bullets, tips, step, point, item, rule, bullet, bullet point, list item, instruction, tip, commandment, reason, number, agenda item
	question: answer, answers, reply, response, questions, question, faq entry, faq
	answer: answer, answered, reply, response
	verse: verses, stanzas, verse, stanza, line, strophe
	row: row, entry, rows, table rows
	table: table
	picture: picture, pictures, photo, photos, photograph, photographs, image, images, illustration, illustrations, drawing, drawings, figure, figures
	footnote: note, footnotes, footnote, endnotes, endnote
	sentence: sentences, sentence, sentences, words, word, line, lines
	thing: thing, things, line, lines, words, sentence, word, remark, statement
	speaker: speaker, speaker's, message, messages, posts, comments, replies, mails, emails, e-mails
	ordinal: (first|1st|opening|initial|very first|first ever), (second|2nd), (third|3rd), (fourth|4th), (fifth|5th), (sixth|6th), (seventh|7th), (eighth|8th), (ninth|9th), (tenth|10th), (eleventh|11th), (twelfth|12th)
	numeral: one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve
	last: last, final, closing, last ever
	beforelast: second to last, second last, penultimate, next to last, last but one, one before last, second-to-last, next-to-last
	one: one
	no: no, nr, number, num, #, №, numbered
	upto: to, until, through, and
	naming: called, named, titled, entitled, about, on, for, headed, with the title, with the heading
	under: under, below, beneath, under the (heading|title|headline)
	after: after, afterwards, following, follows, behind
	before: before, preceding, precedes, previous, in front of
	come: comes, come, follows, follow, next, comes next, come next, do i do, do i do next, do you do, do we do, should i do, must i do, to do
	next: next, comes next, afterwards, then
	opener: introduction, intro, preface, foreword, prologue, preamble
	closer: conclusion, epilogue, afterword, closing remarks
	begin: begin, begins, start, starts, beginning, open, opens, opening
	end: end, ends, ending, finish, finishes, conclude, concludes, close, closes
	edge: (|right )at the (very |)(end|bottom|foot|close|beginning|start|top|outset)
	postscript: p.s, ps, postscript
	told: say, says, said, tell, tells, told, mention, mentions, mentioned, quote, quotes, quoted, state, states, stated, written, listed, thanked, announced
	atend: at last, the last thing, the final thing, at the end, right at the end, at the (bottom|foot|close), in the end, at the very end, last, finally
	atbegin: the first thing, (|right )at the (beginning|start|very beginning|top|outset), in the beginning, first
	change: change, improvement, improvements, novelty, novelties, changed, new, added, fixed, removed, changes, different, updated, deprecated, what's new, news, improved, happened, included, contained
	newest: latest, newest, most recent, current
	oldest: oldest, earliest, initial
	hello: (slept|sleep) well, did you sleep well, (how's|how is) it going, how are things, how was your (day|night|weekend), having a (good|nice) day, all (good|well), how do you feel, how are you feeling, you ok, are you (ok|well|there|awake), hi, hello, hey, hiya, heya, yo, howdy, greetings, good (morning|day|afternoon|evening), what's up, whats up, sup, wassup, how are you, how are you doing, how do you do,
		how's it going, hows it going, nice to meet you, how are you today, hi there, hello there, hey there, knock knock, anyone there, anybody there, are you there, you there, u there
	people: there, all, everyone, everybody, bot, pilcrow, again, friend, my friend, guys, folks, you, buddy, mate, man, dude, sir, madam, people, team, today, together, ladies and gentlemen, then, now, for now, to you, to all, too,
		my dear, everyone here, robot, dear bot
	thanks: thanks, thank you, thx, ty, tysm, thank u, cheers, many thanks, much appreciated, thanks a (lot|million|bunch), thank you (so|very) much, thanks so much, thanks very much, that helps, that helped, that was helpful,
		for (your|the|that|all your|all the) (help|answer|answers|time|info|information|explanation|support|reply), for (helping|answering|explaining|everything|that|this), i appreciate it, appreciate it, appreciate (the|your|all the) (help|answer|answers|time|info|support), appreciated, a lot, so much, very much, a million, thankyou, in advance, very helpful, helpful
	bye: bye, goodbye, good bye, bye bye, see (you|ya), see (you|ya) (later|soon|tomorrow|around), cya, good night, farewell, take care, later, have a (nice|good|great) (day|evening|night|weekend|one), talk to you later, ttyl, i have to go, i'm off, gotta go, until (next time|tomorrow)
	doubt: really, are you (sure|certain|serious|kidding|joking), are you (really|quite|absolutely|100%) sure, are you sure about (that|this|it), you sure, is (that|this|it) (true|right|correct|so|really true|really so|accurate), seriously, no way, source, sources, proof,
		citation, citation needed, references, source please, what's (your|the) source, whats (your|the) source, what is your source, what are your sources, evidence, says who, where does it say (that|this|so), where did you (get|find|read|see) (that|this|it), where did you (get|find|read|see) (that|this|it) from,
		where (is|does) (that|this) (from|come from), how do you know, how do you know (that|this), how can you be (|so )sure, prove it, show me the source, show me where, i (don't|dont|do not) believe (you|that|it), can you prove (that|it), where is that written, where's that from
	remark: ok, okay, k, kk, alright, all right, fine, sure, yes, no, yeah, yep, yup, nope, nah, lol, lmao, rofl, haha, hahaha, hahahaha, hehe, hm, hmm, hmmm, mhm, ah, aha, oh, oh no, uh, um, wow, i see, got it, gotcha, understood, right, true,
		makes sense, never mind, nevermind, nvm, test, testing, test test, ping, idk, omg, wtf, well, nothing, stop, interesting, that's (all|it|interesting|funny|fine|ok|okay|enough), thats (all|it|interesting|funny|fine|ok|okay|enough), that is (all|interesting|funny|fine|enough), funny, same, exactly, indeed, oops, sorry, my bad, whatever, meh, not (bad|really), no thanks,
		no thank you, nothing else, i understand, ok then, let's go, lets go, agreed, maybe, sure thing, of course, good to know, you're welcome, welcome, no (worries|problem), np, (that's|thats|that is|) all i (needed|wanted), asdf, foo, bar, foobar, xd, rip, brb, hahah, ha, lmfao
	praise: (you're|you are|ur) (doing|so|really|very|just) (great|well|good|helpful|kind|clever|smart|nice|funny|amazing|awesome|brilliant), (you're|you are) (great|good|helpful|kind|clever|smart|nice|funny|amazing|awesome|brilliant|a star|a legend|a genius), keep it up, keep up the good work, good, great, nice, cool, awesome, perfect, excellent, amazing, brilliant, wonderful, fantastic, good (job|work|bot|answer|stuff|one), nice (job|one|work|answer|bot), well done, great (job|work|answer|bot|stuff), smart, clever, impressive, the best, funny, i love (you|it|this), love it, love you, quick, fast, star, legend, lifesaver, life saver, angel, gem, treasure, rockstar, beautiful, sweet, super, bravo, genius, kind, neat, best bot, a great help, great help, so helpful, very helpful, a big help, a real help, i like (you|it|this)
	blame: bad, stupid, dumb, useless, wrong, terrible, awful, bad (bot|answer|job), idiot, moron, rubbish, nonsense, garbage, crap, shit, bullshit, worthless, horrible, boring, annoying, incorrect, that's (wrong|not true|not right|false), thats (wrong|not true|not right|false), that is (wrong|not true|not right|false), you're wrong, you are wrong, not helpful, unhelpful, suck, sucks, you suck, i hate (you|it|this), fuck you, fuck, fuck off, shut up, lame, trash, wrong answer, that (didn't|did not|doesn't|does not) help, not what i asked
	tongue: (|answer |reply |respond |write |speak )(in|into|to) (english|german|french|spanish|chinese|russian|italian|dutch|portuguese|japanese|polish|turkish|arabic|korean)
	render: translate, (do|can|could) you (speak|write|talk) (english|german|french|spanish|chinese|russian|italian|dutch|portuguese|japanese|polish|turkish|arabic|korean)
	intense: you are, you're, youre, u r, that's, thats, that is, that was, this is, it's, its, it is, what a, such a, so, very, really, too, how, absolutely, totally, pretty, a, an, quite, just, much, indeed, was, were, is
	being: human, a human, a person, a real person, real, a robot, a bot, a machine, ai, an ai, a computer, chatgpt, gpt, chat gpt, claude, gemini, alive, intelligent, a real human, a program, human or (|a )(bot|machine|robot)
	model: model, language model, ai model, llm, ai, large language model, engine, model name
	run: running, running on, run on, powered by, based on, behind, using, runs on, power, powers
	work: work, works, function, operate
	able: do, know, answer, able to do, capable of, help with, help me with, offer, your job, your purpose, your task
	askyou: ask you, ask, ask here, ask you about, talk about with you, ask you for
	self: yourself, introduce yourself, tell me about yourself, about yourself, about you, pilcrow, this bot, the bot, this thing
	help: help, help me, commands, command list, instructions, how to use, usage, menu, i need help, help please, how do i use (you|this|this bot|the bot), how does (this|this bot|the bot) work, how (do|can|does) (you|it) work
`
