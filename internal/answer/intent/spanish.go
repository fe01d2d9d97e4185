package intent

// spanish has the words of Spanish by class: see [classNames].
const spanish = `
	article: el, la, los, las, del
	fill: en líneas generales, a rasgos generales, en términos generales, porfa, completo, completa, el, la, los, las, lo, un, una, unos, unas, de, del, al, a, en, con, por, para, sobre, es, son, era, fue, fueron, está, están, estaba, ha, han, sido, ser, hay, había, se, que, y, también, pues, entonces, exactamente, en general, en concreto, básicamente, principalmente, brevemente, rápidamente, simplemente, más o menos, a grandes rasgos,
		en resumen, en breve, en total, breve, corto, corta, rápido, rápida, pequeño, simple, sencillo, en (una|dos|tres|pocas|unas pocas|dos o tres|2|3) (frase|frases|palabra|palabras|línea|líneas), en (términos|palabras) (simples|sencillas|sencillos), con (tus|otras|sus) (|propias )palabras, todo, toda, todos, todas, entero, entera, completo, completa, o, según, bajo, tiene, tienen, texto de, texto íntegro, aquí dentro, su, sus, sirven, sirve de, ahora, ya, este
	person: están, está, yo, me, mi, mis, nos, nuestro, puedo, puede, podría, podrías, puedes, quisiera, quiero, querría, gustaría, debo, debe, por favor, porfa
	in: en, según, de, del, bajo, dentro de, en el, en la
	what: qué, que, cuál, cuáles, cual
	whatis: qué es, qué son, qué era, que es
	how: cómo, como, de qué manera
	there: allí, ahí, presente, presentes
	who: quién, quiénes, de quién, por quién, quien
	forwhom: (a|para) (qué público|qué lectores|qué tipo de (público|lectores)), a quién, para quién, a quiénes, para quiénes
	when: de qué fecha, cuándo y dónde, dónde y cuándo, a partir de cuándo, cuándo, de cuándo, en qué año, qué año, en qué fecha, qué fecha, de qué año, desde cuándo, qué día
	many: cuánto, cuánta, cuántos, cuántas, número de
	long: qué longitud, qué tamaño, cómo de largo, qué tan largo, qué extensión
	old: qué edad
	and: /, +, y, e, así como, &
	this: el presente, la presente, los presentes, las presentes, (esta|este) (colección|recopilación|lista|selección), esto, este, esta, estos, estas, eso, ese, esa, aquí, todo esto, todo eso
	these: el presente, la presente, los presentes, las presentes, este, esta, estos, estas, ese, esa, tu, su, vuestro
	it: cómo (empieza|comienza|arranca|termina|acaba|concluye|finaliza), es, está, era, fue, lo, él, ello, la, los
	you: eres, tú, te, ti, usted, ustedes, tu, puedes, podrías, puede, podría, sabes
	document: textos, artículos, documentos, libros, archivos, texto, artículo, documento, página, libro, archivo, papel, sitio, web, capítulo, contenido, contenidos, material, escrito, fichero
	writing: curso, asignatura, seminario, taller, lista, colección, introducción, descripción, sección
	genre: conversación, charla, chat, hilo, juego, extensión, plan de estudios, temario, oferta de trabajo, cuaderno, libro de cocina, retrato, apuntes, notas, correspondencia, circular, folleto, ficha técnica, instrucciones, boletín, editorial, comunicado, estatuto, código de conducta, aviso, preguntas frecuentes, referencia, glosario, diccionario, página de manual, app, número, episodio, podcast, artículo de opinión, columna de opinión, publicidad, anuncio, sátira, ficción, texto legal, conjunto de datos, historia, cuento, relato, novela, poema, carta, acta, reunión, asamblea, sesión, discurso, conferencia, entrevista, informe, contrato, ley, estatutos, reglamento, guía, manual, tutorial, receta, manifiesto, obra, obra de teatro, comedia, drama, canción, fábula, diario, estudio, tesis, programa, proyecto, paquete, biblioteca, herramienta, software, aplicación, orden, comando, norma, licencia, registro de cambios, faq, preguntas frecuentes, correo, mensaje, sentencia, sermón, folleto, comunicado, anuncio, debate, diálogo, tratado, convenio, acuerdo, crónica, ensayo, prólogo, prefacio
	ask: no (entiendo|comprendo|pillo), no he entendido, no entendí, explícame(|lo|la), explicación de(|l), una explicación de(|l), explicado, explicada, aclara, aclárame, di, dime, dígame, decir, decirme, da, dame, deme, dar, muestra, muéstrame, mostrar, enseña, enséñame, lee, léeme, leer, cita, citar, explica, explícame, explicar, explique, describe, describir, lista, enumera, enumerar, nombra, abre, haz, hazme, haga, hacer, resume, resúmeme, resumir, cuenta, cuéntame, contar, saber, indica, presenta
	show: muestra, muéstrame, mostrar, enséñame, lee, léeme, leer, cita, citar, explica, explícame, explicar, describe, abre, resume, resúmeme, resumir
	say: se ve, se puede ver, muestra, recoge, recogen, reza, redactado, redactada, formulado, quiere, quieren, propone, proponen, reclama, se queja, quejan, solicita, planean, planeando, planifican, organizan, hablan, conversan, charlan, discuten, comentan, decían, cuentan, se dice, se habla, se cuenta, se explica, se comenta, se discute, pide, transmite, reina, tratan, se tratan, abordan, se abordan, decir, quiere decir, quiere decirnos, defiende, sostiene, dice, dicen, decía, cuenta, habla, trata, contiene, describe, explica, establece, pone, menciona, indica, aparece, escrito, escrita, incluye, comenta, regula, prevé, hay escrito, expone, aborda, dijo, contar, narra, especifica, estipula
	mean: significa, quiere decir
	countas: cuenta como, se considera
	whereof: de qué, sobre qué
	about: trata de, tratan de, trata sobre, sobre, acerca de, en cuanto a, respecto a, respecto de
	lesson: moraleja, lección, lecciones, enseñanza
	topic: conclusión … llega, conclusión … saca, moraleja, lección, enseñanza, conclusiones, opinión, postura, posición, punto de vista, tema, temas, asunto, mensaje, tesis, idea, argumento, argumentos, conclusión, materia
	sum: idea (general|de fondo|básica), resum(an|irías|es|ís), (|los |las |el |la )(consejos|recomendaciones|reglas|normas|pasos|acontecimientos|hechos|exigencias|observaciones|impresiones|decisiones|resultados|preguntas|enseñanzas|argumentos|asuntos) (principales|clave|más importantes|centrales|fundamentales|esenciales), principales (puntos|ideas|consejos|temas|reglas|recomendaciones|argumentos|decisiones|acontecimientos), (de|sobre) qué (hablan|conversan|charlan|discuten|tratan|van), resumir(me|nos|lo), resumen, resumir, resume, res(u|ú)me(|me|lo|melo), qué hay de nuevo, resuma, síntesis, sinopsis, sumario, panorama, lo esencial, lo más importante, lo principal, (de|sobre) qué (trata|va|habla|se trata|es|iba|trataba|se habla), (|el |la |los |las )(tema|idea|mensaje|puntos|ideas|tesis|argumento|contenido|punto|temas) (principal|principales|central|centrales|clave|más importantes|fundamentales), tl;dr, tldr, puntos clave, en pocas palabras, qué (tengo|estoy viendo) (|aquí|delante)
	summable: vida, carrera, trayectoria, biografía, procedimiento, proceso, desarrollo, consejos, recomendaciones, reglas, normas, acontecimientos, comportamiento, exigencias, observaciones, impresiones, tarea, método, enfoque, plan, situación, caso, experiencias, aventuras
	points: (|los |las )(puntos|temas|consejos|recomendaciones|reglas|normas|preguntas|asuntos) (principales|clave|centrales|más importantes|fundamentales), puntos clave, principales (puntos|temas|consejos|recomendaciones|reglas), se trató, se habló, se discutió, se trataron, abordan, discuten, discutieron, tratados
	kind: lenguaje, lenguaje de programación, tipo, clase, género, categoría
	whatkind: qué (tipo|clase) de
	wherefore: para qué (sirve|es|vale), para qué
	use: sirve para, sirve, objetivo, objetivos, propósito, finalidad, fin, meta, intención, útil para
	why: por qué, por que
	works: funciona, juega, se juega
	happen: se trató, se habló, se discutió, deciden, se desarrolla, desarrolla, transcurre, se acordó, acordó, acordaron, decidieron, decidido, se decidieron, aprobó, se aprobó, aprobaron, resolvió, resolvieron, quedó, se quedó en, pasa, ocurre, sucede, pasó, ocurrió, decidió, se decidió, sucedió, discutió
	foremost: lo que más, más, sobre todo, mayor, mayores, gran, grande, grandes, más grande, importante, importantes, más importante, más importantes, principal, principales, central
	matter: aspectos, ideas, hechos, detalles, cosas, funciones, argumentos, opciones, decisión, decisiones, conclusiones, cambio, cambios, novedad, novedades, noticia, noticias, información, informaciones, mejora, mejoras
	find: aprender, aprende, aprendo, aprendemos, recordar, retener, encontrar, encuentro, esperar, sacar, se saca, saca, se extrae, extrae
	deed: hace, hacer
	allowed: permite, permiten, autoriza, prohíbe
	divided: estructurado, estructurada, organizado, organizada, dividido, dividida, ordenado, ordenada, construido
	source: detrás, responsable de, responsables de, a cargo de
	light: leyenda, personas, gente, o qué, diablos, demonios, alguien, algo, gente, persona, info, datos
	appear: aparece, aparecen, sale, salen, interviene, intervienen
	opener: introducción, prefacio, prólogo, preámbulo
	closer: conclusión, epílogo
	period: qué (período|periodo|época)
	year: año, mes
	prior: conocimientos, conocimientos previos, requisitos previos
	introducing: el, la, los, las, un, una, unos, unas, de, del, al, a, en, con, por, para, sobre, este, esta, estos, estas, mi, su, tu, qué, cuál, y, o
	making: firma, firman, escribe, escriben
	decide: deciden, acuerdan, decidió, se decidió, decidieron, se decidieron, decide, se decide, decidido, acuerda, se acuerda, acordó, se acordó, acordaron, acuerdan, aprobó, se aprobó, aprobaron, aprueba, se aprueba, aprueban, aprobado, aprobada, rechaza, se rechaza, rechazó, rechazado, rechazada, elige, se elige, eligió, elegido, elegida, resolvió, resuelve, se acuerdan
	attend: asisten, asistió, asistieron, asistentes, asiste, presentes, participó, participaron, participan, participa, participantes
	worth: vale la pena, merece la pena, valdrá la pena, merece
	body: grupo, equipo, partido, museo, teatro, escuela, colegio, universidad, parroquia, ayuntamiento, asociación, sociedad, club, comité, consejo, empresa, organización, fundación, sindicato, federación, instituto, cooperativa, comunidad, coro
	decision: decisión, decisiones, acuerdos, tomaron, tomadas, tomada, tomado
	where: dónde, en qué (lugar|ciudad|país|región|sitio)
	program: programa, proyecto, paquete, biblioteca, herramienta, software, aplicación, comando, extensión, juego
	title: título, titular, encabezado, títulos
	called: titula, se titula, se llama, se titula, titulado, titulada, llama, titula, llamado
	name: nombre
	author: remitente, firmante, firmantes, (pronunciado|contado|narrado|dado) por, nuestr(o|a) (corresponsal|enviado especial|redactor|redactora|periodista), de quién, autor, autora, autores, escritor, escritora, redactor, redactora, creador, secretario de actas
	make: escribieron, redactaron, elaborado, elaborada, elaboraron, firma, firmó, firmado, firmada, escribió, escrito, escrita, redactó, redactado, creó, creado, hizo, hecho, publicó, publicado, publicada, compuso, fechado, fechada, actualizado, actualizada, actualizó, modificado, modificó, cambió, adoptado, adoptó, aprobado, aprobó, firmó, firmado, firmada, imprimió, grabó, grabado, revisó, tradujo, traducido, estrenó, salió, data, última modificación, última actualización, apareció, elaboró
	written: elaboró, elaborado, elaborada, redactada, recopilada, recopilado, recopiló, redactó, escribió, escrito, escrita, redactado
	by: por, de
	publish: publicó, publica, publicado, editó, editorial, edita, editor
	issuer: editorial, editor, editora
	rights: derechos, derechos de autor, copyright
	own: tiene, posee, pertenece, titular, pertenecen
	date: (año|mes|día|mes y año|año y mes) de (publicación|edición|redacción|aparición|impresión|composición), mes y año, de cuándo, fecha, fechas, fecha de (publicación|redacción)
	version: qué (número|episodio), versión, edición, revisión, versiones, ediciones, revisiones
	language: idioma, lengua, idiomas
	counted: mensajes, comentarios, párrafos, palabras, páginas, frases, documentos, textos, archivos, capítulos, secciones, artículos, títulos, versos, escenas, actos, pasos, preguntas, líneas, partes, puntos
	holding: año, necesito, necesita, necesitan, hace falta, hacen falta, requiere, requieren, requerid(o|a|os|as), necesari(o|a|os|as), lleva, llevan, usa, usan, se usan, tiene, tienen, contiene, comprende, consta, existe, existen, debe, deben, debo, posible(|s), disponible(|s), distint(os|as), diferentes, mencionad(os|as), en total
	lengthy: larg(o|a), cort(o|a), extens(o|a), breve
	effect: en vigor, entra en vigor, entró en vigor, vigente, se aplica, válido
	credit: diseño, texto, textos, dibujos, ilustraciones, fotos, fotografías, redacción, traducción, maquetación, música
	current: sigue vigente, sigue siendo válid(o|a), actualizad(o|a), al día, vigente, actual, obsolet(o|a), desactualizad(o|a), reciente, en vigor, válid(o|a), aún vigente
	length: longitud, extensión, tamaño
	sections: secciones, capítulos, títulos, partes, apartados, encabezados, epígrafes
	contents: índice, tabla de contenidos, tabla de contenido, estructura
	readers: grandes y pequeños, chicos y grandes, principiante(|s), novato(|s|a|as), experto(|s|a|as), profesional(|es), niño(|s), niña(|s), adulto(|s), estudiante(|s), alumno(|s), desarrollador(|es), programador(|es), usuario(|s), administrador(|es), especialista(|s), público general
	belong: pertenece, pertenecen, forma parte, procede
	held: se celebró, tuvo lugar, se reunió
	origin: de dónde viene, de dónde procede, de dónde sale, de dónde … viene, de dónde … procede, de dónde … tomado, de dónde … sacado, dónde … publicado, dónde … publicó, fuente
	licensing: qué licencia
	audience: público, público objetivo, lectores, lector, destinatario, destinatarios, audiencia
	for: concierne a, afecta a, se aplica a, se aplican a, va dirigida, para, dirige, dirigido, dirigida, destinado, destinada, pensado, va dirigido, se dirige, escrito para
	should: debería, debe, puede
	read: leerlo, leerla, leer, leerme, leer, usar, utilizar
	tone: tono, ánimo, estilo, actitud, ambiente
	sound: suena, suenan
	mood: u, amistosa, irónica, seria, formal, neutral, neutro, enfadado, enojado, esperanzado, amistoso, amable, hostil, formal, irónico, serio, gracioso, humorístico, triste, alegre, optimista, pesimista, crítico, positivo, negativo, sarcástico, agresivo, cortés, objetivo, subjetivo, emotivo, o, más bien
	character: personaje principal, personajes principales, personajes, protagonista, protagonistas, héroe, heroína, entrevistado, entrevistada, entrevistados, interlocutores
	speak: habla, hablan, hablando, toma la palabra
	deliver: imparte, enseña, da, pronunció, pronuncia, pronunciado, dio, da, impartió, cuenta, contó
	aimed: se aplica a, (se dirige|se dirigen|dirigid(o|a)s) (|sobre todo |especialmente |principalmente |en particular )a, dirigido a, dirigida a, destinado a, destinada a, pensado para, para uso
	paragraph: párrafos, párrafo(|s), ¶, párr, pasaje
	section: secciones, capítulos, artículos, escenas, actos, sección, capítulo, parte, artículo, art, §, título, entrada, anexo, apartado, escena, acto, canto, cláusula, lección, epígrafe, subsección, preámbulo, apéndice, libro
	page: páginas, página, pág, p
	text: documentos, textos, archivos, documento, texto, archivo, fichero
	several: párrafos, secciones, capítulos, artículos, escenas, actos, pasos, puntos, reglas, consejos, preguntas, versos, estrofas, páginas, documentos, textos, archivos, frases, oraciones
	short: art, título, parte, acto, palabra, línea, libro, número, punto, frase, razón, regla, párr
	item: pasos, puntos, reglas, consejos, paso, punto, regla, elemento, viñeta, número, consejo, instrucción
	question: preguntas, pregunta
	answer: respuesta
	verse: versos, estrofas, versículo, verso, estrofa
	row: fila(|s), línea(|s)
	table: tabla, cuadro
	picture: imagen, imágenes, foto(|s), fotografía(|s), ilustración, ilustraciones, dibujo(|s), figura(|s)
	footnote: notas al pie, nota al pie, nota a pie de página, nota
	sentence: frases, oraciones, frase, frases, palabra, palabras, oración, línea, líneas, oraciones
	thing: frase, palabra, palabras, línea, cosa, comentario, oración, intervención
	speaker: orador, oradora, hablante, mensaje, mensajes
	ordinal: primer(|o|a|os|as), segund(o|a), tercer(|o|a), cuart(o|a), quint(o|a), sext(o|a), séptim(o|a), octav(o|a), noven(o|a), décim(o|a), undécim(o|a), duodécim(o|a)
	numeral: uno, dos, tres, cuatro, cinco, seis, siete, ocho, nueve, diez, once, doce
	last: últim(o|a|os|as), final
	beforelast: penúltim(o|a)
	no: n.º, nº, número, núm, #
	naming: sobre, titulad(o|a), llamad(o|a), acerca de, de
	upto: a, al, hasta, y
	under: bajo, debajo de, bajo el (título|epígrafe|apartado)
	after: después de, después del, después, tras, luego, sigue a, sigue al
	before: antes de, antes del, antes, anterior
	come: viene, vienen, sigue, hay que hacer, debo hacer, hago
	next: después, a continuación, siguiente, próximo, luego
	begin: cómo (empieza|comienza|arranca), empieza, comienza, comienzo, inicio, empezar, principio
	end: cómo (termina|acaba|concluye|finaliza), termina, acaba, fin, final, concluye, finaliza
	edge: (|justo )al (final|principio|comienzo|inicio)
	postscript: p.d, pd, p.s, posdata, postdata
	division: párrafos, párrafo(|s), capítulos, capítulo, secciones, sección, subsección, apartado, cláusula
	told: dice, dicho, cita, citado, citada, menciona, mencionado, cuenta, escrito, anunciado
	atend: lo último, al final, por último, al último
	atbegin: lo primero, al principio, al comienzo, al inicio, primero
	change: cambio, novedad, mejora, mejoras, cambió, cambia, nuevo, nueva, novedades, añadió, añade, corrigió, cambios, modificó, cambiado
	newest: más reciente, más nueva, última
	oldest: más antigua, más antiguo, primera
	hello: hay alguien (|ahí|aquí), alguien ahí, estás (despierto|despierta|aquí), qué (pasa|onda|hubo|hay), qué hay de nuevo, cómo va, cómo va todo, cómo andas, qué más, holi, holis, wenas, has dormido bien, dormiste bien, todo bien, cómo te ha ido, estás ahí, hola, buenas, buenos días, buenas (tardes|noches), hey, qué tal, cómo (estás|está|te va|están), ey, saludos, hola hola, muy buenas, aló
	people: a todos, a todas, bot, amigo, amigos, todos, tú, usted, hoy, gente, chicos, compañero, robot, pilcrow, crack, señor, señora, tío, entonces, por todo, a ti, querido bot
	thanks: gracias, grax, gracia, mil, un millón, de corazón, infinitas gracias, infinitas, muchas gracias, muchísimas gracias, mil gracias, te lo agradezco, se lo agradezco, agradecido, agradecida, de antemano, por adelantado, a ti, por (tu|la|su|toda tu) (ayuda|respuesta|información|explicación), por ayudar(|me), por todo, me (ayuda|ayudó|sirve|sirvió), muy útil, muchas, te agradezco
	bye: bye bye, chaíto, hasta (entonces|siempre|otro día), me (voy|tengo que ir), que descanses, buenas noches, nos vemos luego, adiós, hasta (luego|pronto|mañana|la vista|otra|la próxima), chao, chau, nos vemos, buenas noches, que (tengas|tenga) (|un )buen (día|fin de semana), cuídate, bye
	doubt: (estás|está usted|está|estas) (|realmente |bien )(seguro|segura) (|de eso|de ello), (estás|está usted|está|estas) segur(o|a), de verdad, de veras, en serio, es (verdad|cierto|correcto|eso cierto|eso verdad), eso es (verdad|cierto), seguro, segura, fuente, fuentes, prueba, pruebas, referencia, referencias, cómo (lo sabes|sabes eso), de dónde (sale|sacas|has sacado|viene) (|eso|esto), dónde (dice|pone) (eso|esto), quién (lo dice|dice eso|lo), quién dice eso, no te creo, no me lo creo
	remark: ok, vale, bien, bueno, sí, si, no, claro, ya, ya veo, entiendo, entendido, interesante, lol, jaja, jajaja, jajajaja, hm, hmm, mmm, exacto, da igual, test, probando, muy bien, de acuerdo, comprendo, ah, oh, ay, nada, nada más, eso es todo, perdón, perdona, lo siento, ups, por supuesto, tiene sentido, no gracias, de nada, gracioso, qué interesante, qué gracioso, ajá, okey, okay, dale, listo, qué va, correcto, eh
	praise: eres (|muy )(genial|bueno|listo|lista|inteligente|simpático|amable|útil|increíble|el mejor), lo haces (bien|muy bien|genial), sigue así, genial, perfecto, excelente, estupendo, fantástico, maravilloso, increíble, buen (bot|trabajo|robot), buena respuesta, muy bueno, muy bien hecho, bien hecho, bravo, impresionante, inteligente, listo, lista, te quiero, me encanta, guay, el mejor, la mejor, chévere, bueno, qué bien, magnífico
	blame: malo, mala, mal, tonto, estúpido, estúpida, inútil, falso, incorrecto, basura, mierda, idiota, mal (bot|trabajo), mala respuesta, eso (es|está) (falso|mal|mentira|incorrecto), (|eso |esto )no es (verdad|cierto|correcto), no (ayuda|sirve|me ayuda|me sirve), cállate, aburrido, tontería, qué malo, horrible, pésimo
	tongue: (|responde |responda |escribe |dilo |dímelo |dimelo )(en|al) (español|castellano|inglés|ingles|alemán|aleman|francés|frances|chino|ruso|italiano|portugués|catalán|árabe)
	render: traduce, tradúce(lo|la|melo|mela), traduzca, traducir, (hablas|habla usted|habla) (español|castellano|inglés|ingles|alemán|aleman|francés|frances|chino|ruso|italiano|portugués|catalán|árabe)
	intense: eres, es usted, es, está, era, muy, tan, qué, realmente, un, una, el, la, lo, eso es, esto es, eso está, demasiado, bastante, todo, súper, más, pero, no está mal
	being: un humano, humano, humana, una persona, una persona real, un robot, un bot, una máquina, una ia, ia, un ordenador, chatgpt, gpt, real, inteligente, un programa, una inteligencia artificial
	model: modelo, modelo de lenguaje, llm, ia
	run: usas, usa, utilizas, utiliza, funciona, basado, detrás, eres, corres, basas
	work: funcionas, funciona
	able: hacer, haces, hace, sabes, sabe, puedes, puede, ayudar, ayudarme, sirves, tu función, responder
	askyou: preguntarte, te puedo preguntar, puedo preguntar, preguntarle, preguntar
	self: cuántos años tienes, de dónde eres, quién te (creó|hizo|programó|desarrolló), (cuéntame|dime) un chiste, con quién (hablo|estoy hablando|tengo el gusto), quién está ahí, ti mismo, preséntate, preséntese, háblame de ti, de ti
	your: tu, su, te llamas, se llama usted
	help: ayuda, ayúdame, auxilio, comandos, cómo (funciona|funcionas|te uso|se usa) (|esto|el bot|este bot), cómo funcionas, cómo (se usa|funciona) (esto|el bot), instrucciones
`
