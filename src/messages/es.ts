import type { DomainWord } from './domain-words.ts';

/** The words in Spanish. This file owns the keys; every other language has the same ones, with the same {places}. */
export const es = {
  // The procedure's own terms.
  'state.new': 'NUEVO',
  'state.needs_info': 'POR ACLARAR',
  'state.assigned': 'ASIGNADO',
  'state.in_progress': 'EN CURSO',
  'state.resolved': 'RESUELTO',
  'state.closed': 'CERRADO',
  'kind.incident': 'Incidencia',
  'kind.service_request': 'Requerimiento',
  'kind.incident.definition': 'Algo que funcionaba dejó de funcionar o funciona mal.',
  'kind.service_request.definition':
    'Cualquier otra necesidad: crear, instalar o consultar algo, una petición técnica o funcional, un proyecto.',
  'category.training': 'Capacitación',
  'category.contracts': 'Contratos',
  'category.agreements': 'Convenios',
  'category.infrastructure': 'Infraestructura',
  'category.security': 'Seguridad',
  'category.software': 'Software',
  'priority.high': 'Alta',
  'priority.medium': 'Media',
  'priority.low': 'Baja',
  'priority.high.definition':
    'El servicio está interrumpido por completo, el impacto es general o se afecta una actividad crítica.',
  'priority.medium.definition': 'El servicio está afectado, pero los sistemas críticos funcionan.',
  'priority.low.definition': 'Es una actividad programada, que se atiende en una fecha acordada.',
  'role.requester': 'el solicitante',
  'role.desk': 'la mesa',
  'role.categorizer': 'quien tiene el rol de categorías',
  'role.professional': 'un profesional',
  'role.assignee': 'la persona asignada',
  'role.lead': 'el líder',
  'role.system': 'el sistema',
  'role.registrar': 'quien registró el caso',
  'role.affected': 'cualquier persona a quien afecte un incidente mayor',
  'role.follower': 'quien sigue el incidente mayor',
  'missing.what': 'Qué falla o qué se necesita',
  'missing.where': 'Dónde ocurre: sede, oficina o equipo',
  'missing.since': 'Desde cuándo ocurre',

  // How a request arrived that the desk registers.
  'arrival.mail': 'Correo electrónico',
  'arrival.letter': 'Oficio SIGOB',
  'arrival.phone': 'Teléfono',
  'arrival.counter': 'Ventanilla',

  // Dates.
  'date.full': '{weekday} {day} de {month}, {time}',
  'date.day': '{weekday} {day} de {month}',
  'date.short': '{day} de {month}',
  'date.year': '{day} de {month} de {year}',
  'age.moment': 'hace un momento',
  'age.minutes': 'hace {minutes} min',
  'age.hours': 'hace {hours} h',
  'date.am': '{clock} a.\u00a0m.',
  'date.pm': '{clock} p.\u00a0m.',

  // Buttons that open a form or act at once.
  'button.ask_info': 'Pedir aclaración',
  'button.provide_info': 'Anotar respuesta',
  'button.triage': 'Atender',
  'button.classify': 'Catalogar',
  'button.categorize': 'Categoría',
  'button.prioritize': 'Prioridad',
  'button.assign': 'Asignar',
  'button.start': 'Iniciar',
  'button.escalate': 'Escalar',
  'button.comment': 'Comentar al solicitante',
  'button.note': 'Nota interna',
  'button.restart_term': 'Responder al solicitante',
  'button.view_files': 'Ver adjuntos',
  'button.resolve': 'Resolver',
  'button.cancel': 'Cancelar',
  'button.declare_major': 'Incidente mayor',
  'button.withdraw_major': 'Ya no es incidente mayor',
  'button.own.provide_info': 'Responder',
  'button.own.comment': 'Comentar',
  'button.own.view_files': 'Ver adjuntos',
  'button.own.accept': 'Sí, quedó resuelto',
  'button.own.reopen': 'No, sigue el problema',
  'button.own.cancel': 'Cancelar caso',
  'button.own.unfollow': 'Dejar de seguir',
  'button.more': 'Ver todo',
  'button.less': 'Ver menos',
  'button.details': 'Ver detalles',
  'button.details.tooltip': 'Ver los detalles del caso {number}',
  'button.details.hide': 'Ocultar detalles',
  'button.details.hide.tooltip': 'Ocultar los detalles del caso {number}',
  'button.view': 'Ver',
  'button.view.tooltip': 'Ver el caso {number}',
  'button.queue.show': 'Mostrar',
  'button.queue.previous': 'Anteriores',
  'button.queue.next': 'Siguientes',
  'button.use_channel': 'Usar este canal como mesa de servicio',
  'button.use_that_channel': 'Usar ese canal como mesa de servicio',
  'button.intake_confirm': 'Abrir el caso',
  'button.intake_cancel': 'Cancelar',
  'button.intake_not_said': 'Prefiero no decirla',
  'button.desk_decides': 'Que lo decida la mesa',

  // Buttons for something that was written.
  'offer.accept': 'Sí, quedó resuelto {number}',
  'offer.reopen': 'Reabrir {number}',
  'offer.why': 'No, sigue el problema',
  'offer.cancel': 'Cancelar {number}',
  'offer.comment': 'Agregarlo a {number}',
  'offer.answer': 'Es la respuesta de {number}',
  'offer.start': 'Iniciar {number}',
  'offer.solve': 'Resolver {number}',
  'offer.show': 'Ver {number}',
  'offer.again': 'Es lo mismo de {number}',
  'offer.follow': 'Sí, me afecta ({number})',
  'offer.new': 'Es algo nuevo',
  'offer.resume': 'Retomarla',
  'offer.append': 'Es parte de esta solicitud',
  'offer.later': 'Es otra solicitud',
  'offer.several': 'Sí, abrir {count} casos',
  'offer.open': 'Abrir el caso',
  'offer.person': 'Hablar con alguien',
  'offer.none': 'No, dejarlo así',
  'offer.quoted': 'Usted escribió: «{text}»',
  'offer_heading.accept': 'Confirme, por favor, y cierro el caso {number}.',
  'offer_heading.thanks': '¿Quedó resuelto el caso {number}?',
  'offer_heading.accept_which': '¿Cuál de sus casos quedó resuelto?',
  'offer_heading.reopen': '¿Reabro el caso {number} con este motivo?',
  'offer_heading.cancel': '¿Cancelo el caso {number} con este motivo?',
  'offer_heading.cancel_which': '¿Cuál de sus casos cancelo?',
  'offer_heading.about': '¿Agrego esto al caso {number}?',
  'offer_heading.about_photo':
    'Para agregar una foto o un archivo al caso {number}, envíelo aquí junto con el número. ¿Agrego también lo que escribió?',
  'offer_heading.dispute':
    'La mesa le responderá por este chat. Si ya sabe cómo quedó el caso {number}, dígamelo aquí.',
  'offer_heading.start': '¿Inicio el caso?',
  'offer_heading.solve_which': '¿Cuál caso quedó resuelto?',
  'offer_heading.again': 'El caso {number} ya está cerrado. ¿Abro uno nuevo que lo continúe?',
  'offer_heading.same': 'Puede que esto ya tenga un caso abierto. ¿Es este?',
  'offer_heading.several': 'Parece que son {count} solicitudes. ¿Abro un caso para cada una?',
  'offer_heading.elsewhere': '¿Es parte de la solicitud que está por abrir?',
  'offer_heading.question': 'Para seguir con el caso {number}, la mesa necesita este dato:',
  'offer_heading.unsure': 'No estoy seguro de haber entendido. ¿Qué desea hacer?',
  'offer_heading.dropped': '¿Desea usar lo que ya había escrito?',
  'offer_heading.which_case': '¿De qué caso me habla?',
  'open_form.reopen': '¿Qué sigue fallando en el caso {number}?',
  'open_form.resolve': 'Solución del caso {number}',

  // Buttons inside a form.
  'submit.ask_info': 'Enviar pregunta',
  'submit.provide_info': 'Enviar respuesta',
  'submit.triage': 'Guardar',
  'submit.classify': 'Guardar tipo',
  'submit.categorize': 'Guardar categoría',
  'submit.prioritize': 'Guardar prioridad',
  'submit.assign': 'Asignar el caso',
  'submit.escalate': 'Escalar el caso',
  'submit.comment': 'Enviar comentario',
  'submit.note': 'Guardar nota interna',
  'submit.resolve': 'Marcar como resuelto',
  'submit.accept': 'Sí, quedó resuelto',
  'submit.reopen': 'Reabrir el caso',
  'submit.restart_term': 'Enviar y dar tres días más',
  'submit.cancel': 'Confirmar la cancelación',
  'submit.declare_major': 'Declarar incidente mayor',
  'submit.withdraw_major': 'Confirmar y avisar a quienes lo siguen',

  // Above the fields of a form: who reads what is written, or what it does.
  'explain.triage':
    'Con tipo, categoría y quién lo resuelve, el caso queda ASIGNADO. Lo que deje vacío queda como está.',
  'explain.comment': 'Lo leerá {name}.',
  'explain.comment.both': 'Lo leerán {name} y {registrar}, que registró el caso.',
  'explain.note': 'Solo la ve la mesa: no le llega al solicitante.',

  // Why something is suggested, below its field.
  'suggestion.category.one': 'Categoría sugerida por «{first}».',
  'suggestion.category.two': 'Categoría sugerida por «{first}» y «{second}».',
  'suggestion.category.three': 'Categoría sugerida por «{first}», «{second}» y «{third}».',
  'suggestion.assignee': 'Se sugiere a {name} ({open}).',
  'suggestion.assignee.versed': 'Se sugiere a {name} ({category} · {open}).',
  'suggestion.open.none': 'ninguno abierto',
  'suggestion.open.one': '1 abierto',
  'suggestion.open.many': '{count} abiertos',

  // Form fields.
  'field.question.label': '¿Qué necesita saber?',
  'field.question.placeholder': 'La pregunta le llega a quien hizo la solicitud',
  'field.question.error': 'Escriba la pregunta.',
  'field.answer.label': 'Respuesta',
  'field.answer.placeholder': 'Escriba aquí lo que hace falta',
  'field.answer.error': 'Escriba la respuesta.',
  'field.triage_kind.label': 'Tipo',
  'field.triage_kind.placeholder': 'Elija el tipo',
  'field.triage_category.label': 'Categoría',
  'field.triage_category.placeholder': 'Elija la categoría',
  'field.triage_priority.label': 'Prioridad',
  'field.triage_priority.placeholder': 'Elija la prioridad',
  'field.triage_assignee.label': '¿Quién lo resuelve?',
  'field.triage_assignee.placeholder': 'Elija a una persona de la mesa',
  'field.kind.label': 'Tipo',
  'field.kind.placeholder': 'Elija el tipo',
  'field.kind.error': 'Elija si es una incidencia o un requerimiento.',
  'field.category.label': 'Categoría',
  'field.category.placeholder': 'Elija la categoría',
  'field.category.error': 'Elija una categoría.',
  'field.priority.label': 'Prioridad',
  'field.priority.placeholder': 'Elija la prioridad',
  'field.priority.error': 'Elija una prioridad.',
  'field.assignee.label': '¿Quién lo resuelve?',
  'field.assignee.placeholder': 'Elija a una persona de la mesa',
  'field.assignee.error': 'Elija quién lo resuelve.',
  'field.escalate_to.label': '¿A quién se escala?',
  'field.escalate_to.placeholder': 'Elija a una persona de la mesa',
  'field.escalate_to.error': 'Elija a quién se escala.',
  'field.escalate_reason.label': '¿Por qué se escala?',
  'field.escalate_reason.placeholder': 'Qué se hizo y qué falta',
  'field.escalate_reason.error': 'Escriba por qué se escala.',
  'field.comment.label': 'Comentario',
  'field.comment.placeholder': 'Lo que quiera agregar al caso',
  'field.comment.error': 'Escriba el comentario.',
  'field.note.label': 'Nota interna',
  'field.note.placeholder': 'Lo que la mesa debe saber del caso',
  'field.note.error': 'Escriba la nota.',
  'field.solution.label': 'Solución o recomendaciones',
  'field.solution.placeholder': 'Qué se hizo y qué debe tener en cuenta el solicitante',
  'field.solution.error': 'Escriba la solución: es lo que recibe el solicitante.',
  'field.reopen_reason.label': '¿Qué sigue fallando?',
  'field.reopen_reason.placeholder': 'Cuéntenos qué pasa todavía',
  'field.reopen_reason.error': 'Escriba qué sigue fallando.',
  'field.dispute_answer.label': '¿Qué le responde al solicitante?',
  'field.dispute_answer.placeholder': 'La recibe con la solución y otros tres días hábiles',
  'field.dispute_answer.error': 'Escriba la respuesta.',
  'field.cancel_reason.label': '¿Por qué se cancela?',
  'field.cancel_reason.placeholder': 'Por ejemplo: ya no se necesita',
  'field.cancel_reason.error': 'Escriba por qué se cancela.',
  'field.rating.label': '¿Cómo le pareció la atención? (opcional)',
  'field.title.label': 'Título que verán otras personas',
  'field.title.placeholder': 'Qué falla y dónde, sin nombres ni datos personales',
  'field.title.error': 'Escriba el título.',
  'field.rating.placeholder': 'Sin calificar',
  'field.name.label': 'Nombre de quien solicita',
  'field.name.placeholder': 'Nombre y apellido',
  'field.name.error': 'Escriba el nombre de quien solicita.',
  'field.office.label': 'Dependencia',
  'field.office.placeholder': 'Por ejemplo: Secretaría de Hacienda',
  'field.request.label': 'Solicitud',
  'field.request.placeholder': 'Qué falla o qué se necesita, dónde y desde cuándo',
  'field.request.error': 'Escriba la solicitud.',
  'field.register_channel.label': '¿Cómo llegó?',
  'field.register_channel.placeholder': 'Elija el canal',
  'field.register_channel.error': 'Elija cómo llegó la solicitud.',
  'field.filing_number.label': 'Número de radicado (solo oficios)',
  'field.filing_number.placeholder': 'Como aparece en SIGOB',
  'field.filing_date.label': 'Fecha del radicado (solo oficios)',
  'field.filing_date.placeholder': 'Elija el día',
  'field.filing_office.label': 'Dependencia que envía el oficio (opcional)',
  'field.filing_office.placeholder': 'Por ejemplo: Secretaría de Hacienda',
  'field.register_person.label': 'Solicitante, si está en la lista',
  'field.register_person.placeholder': 'Escriba parte del nombre',
  'field.register_name.label': 'Nombre del solicitante, si no está en la lista',
  'field.register_name.placeholder': 'Nombre y apellido',
  'field.register_email.label': 'Correo del solicitante, si no está en la lista (opcional)',
  'field.register_email.placeholder': 'Ahí le llegan los avisos',
  'field.register_office.label': 'Dependencia del solicitante (opcional)',
  'field.register_office.placeholder': 'Por ejemplo: Secretaría de Hacienda',
  'field.register_request.label': 'Solicitud',
  'field.register_request.placeholder': 'Qué falla o qué se necesita, dónde y desde cuándo',
  'field.register_request.error': 'Escriba la solicitud.',
  'field.register_kind.label': 'Tipo (opcional: si no, lo decide la mesa)',
  'field.register_kind.placeholder': 'Sin decidir',
  'field.register_priority.label': 'Prioridad',
  'field.register_priority.placeholder': 'Elija la prioridad',
  'field.register_priority.error': 'Elija una prioridad.',
  'field.state.label': 'Estado',
  'choice.named': '{field}: {value}',
  'choice.described': '{name}: {definition}',
  'rating.5': '5 - Muy buena',
  'rating.4': '4 - Buena',
  'rating.3': '3 - Regular',
  'rating.2': '2 - Mala',
  'rating.1': '1 - Muy mala',

  // Facts and blocks of a case card.
  'fact.requester': 'Solicitante',
  'fact.registered_by': 'Registró',
  'fact.major': 'Incidente mayor',
  'fact.office': 'Dependencia',
  'fact.kind': 'Tipo',
  'fact.kind.left': 'Por decidir en la mesa',
  'fact.priority.left': '{priority} (por decidir en la mesa)',
  'fact.kind.reported': '{kind} (según el solicitante)',
  'fact.category': 'Categoría',
  'fact.category.none': 'Sin categoría',
  'fact.priority': 'Prioridad',
  'fact.level': 'Nivel',
  'fact.assignee': 'Asignado a',
  'fact.assignee.left': '{name}. Ya no está en la mesa',
  'fact.assignee.none': 'Sin asignar',
  'fact.solver': 'Atiende',
  'fact.solver.none': 'Por asignar',
  'fact.opened': 'Abierto',
  'fact.channel': 'Llegó por',
  'fact.filing': 'Radicado',
  'fact.filing.value': '{number}, del {date}',
  'fact.filing.office': '{number}, del {date}, de {office}',
  'fact.closes': 'Se cierra',
  'fact.closes.alone': '{date}, si no hay respuesta',
  'fact.closes.suspended': 'Detenido desde el {date}',
  'fact.closed': 'Cerrado',
  'fact.reopenings': 'Reaperturas',
  'fact.rating': 'Calificación',
  'fact.rating.value': '{rating} de 5',
  'glance.about': '{requester} · {age}',
  'glance.priority': 'Prioridad: {priority}',
  'outcome.accepted': 'Confirmado: {text}',
  'outcome.no_answer': 'Sin respuesta: {text}',
  'outcome.cancelled': 'Cancelado: {text}',
  'case.follows': 'Continúa el caso {number} (cerrado)',
  'case.continued': 'Sigue en el caso {number}',
  'block.missing': 'Falta por aclarar',
  'block.question': 'Pregunta de la mesa',
  'block.question.by': '{name} preguntó',
  'block.answer': 'Respuesta',
  'block.answer.own': 'Su respuesta',
  'block.solution.by': 'Solución de {name}',
  'block.refusal': 'El solicitante dice que sigue el problema',
  'block.refusal.own': 'Usted dijo que sigue el problema',
  'block.dispute': 'El solicitante dice de la solución',
  'block.dispute.own': 'Lo que usted nos escribió',
  'block.answer.by': '{name} le respondió',
  'block.comments': 'Últimos comentarios',
  'block.comment.by': '{name} ({date}): {text}',
  'block.notes': 'Notas internas: solo las ve la mesa',
  'block.files': 'Archivos adjuntos: {count}',
  'block.cancelled': 'Cancelado por {name}',
  'block.reason': 'Motivo',

  // What a card is about, above the case.
  'heading.assigned': '{name} le asignó este caso',
  'heading.assigned.self': 'Este caso quedó a su cargo',
  'heading.escalated': '{name} le escaló este caso',
  'heading.reopened': 'El problema sigue: el caso vuelve a sus manos',
  'heading.reopened.over': 'El caso se reabrió y volvió a sus manos',
  'heading.disputed': '{name} escribió sobre la solución y espera respuesta',
  'heading.decision': 'El solicitante sigue esperando su respuesta sobre la solución',
  'heading.dispute.over': 'Este caso ya no espera su respuesta',
  'heading.passed_on': 'Este caso ahora lo atiende {name}',
  'heading.left_desk': 'Este caso ahora lo atiende la mesa',
  'heading.question': 'Necesitamos un dato para seguir con su caso',
  'heading.question.answered': 'Gracias, recibimos su respuesta',
  'heading.question.over': 'Esta pregunta ya no necesita respuesta',
  'heading.resolution': 'Su caso tiene solución. ¿Quedó resuelto?',
  'heading.reminder': 'Su caso se cierra el {date}. ¿Quedó resuelto?',
  'heading.suspended': 'Recibimos lo que nos escribió: su caso no se cierra por ahora',
  'heading.suspended.registrar':
    '{name} escribió sobre la solución: el caso no se cierra por ahora',
  'heading.restarted': '{name} le respondió. ¿Quedó resuelto?',
  'heading.resolution.accepted': 'Gracias por confirmar. El caso quedó cerrado.',
  'heading.resolution.refused': 'Entendido: seguimos trabajando en su caso',
  'heading.resolution.unsolved': 'Esta solución no resolvió el problema',
  'heading.resolution.expired': 'El caso se cerró porque no recibimos respuesta',
  'heading.resolution.over': 'Esta solución ya no necesita respuesta',
  'heading.question.registrar':
    'La mesa le hizo una pregunta a {name} sobre el caso que usted registró',
  'heading.question.registrar.answered': '{name} ya tiene respondida la pregunta de la mesa',
  'heading.resolution.registrar':
    'El caso que usted registró tiene solución. {name} dirá si quedó resuelto',
  'heading.reminder.registrar':
    'El caso que usted registró se cierra el {date} si {name} no responde',
  'heading.resolution.registrar.accepted': '{name} confirmó la solución. El caso quedó cerrado.',
  'heading.resolution.registrar.refused':
    '{name} dice que el problema sigue: la mesa continúa con el caso',
  'heading.follower': 'Usted sigue este incidente mayor',
  'heading.follower.left': 'Usted ya no sigue este incidente mayor',

  // What comes next, under the case.
  'next.triage': 'Siguiente paso: pulse «Atender» para catalogarlo y asignarlo.',
  'next.waiting_answer': 'Esperando la respuesta del solicitante.',
  'next.hand_over': 'Siguiente paso: asignarlo a otra persona.',
  'next.start': 'Siguiente paso: {name} lo inicia.',
  'next.resolve': 'Siguiente paso: {name} anota la solución.',
  'next.mine.start': 'Siguiente paso: pulse «Iniciar» cuando empiece a trabajar en él.',
  'next.mine.resolve': 'Siguiente paso: cuando termine, pulse «Resolver» y anote la solución.',
  'next.waiting_accept': 'Esperando que el solicitante confirme.',
  'next.restart_term':
    'Siguiente paso: responder al solicitante. Mientras tanto, el caso no se cierra.',
  'next.own.new': 'La mesa lo está revisando. Le avisaremos por este chat.',
  'next.own.needs_info': 'Para seguir necesitamos su respuesta.',
  'next.own.assigned': 'Ya tiene quien lo atienda. Le avisaremos por este chat.',
  'next.own.in_progress': 'Están trabajando en su caso. Le avisaremos por este chat.',
  'next.own.resolved': 'Esperamos su respuesta: díganos si quedó resuelto.',
  'next.own.suspended':
    'La mesa le responderá por este chat. Si ya sabe si quedó resuelto, díganoslo con los botones.',
  'next.suspended.registrar':
    'La mesa le responderá al solicitante. Mientras tanto, el caso no se cierra.',
  'next.own.closes': 'El caso se cierra el {date} si no recibimos su respuesta.',
  'hint.newer_solution': 'Después hubo otra solución: está en otra tarjeta, más abajo.',
  'closing.accepted': 'Cerrado: el solicitante confirmó la solución.',
  'closing.no_answer': 'Cerrado: pasaron tres días hábiles sin respuesta.',
  'closing.cancelled': 'Cerrado: el caso se canceló.',
  'closing.own.accepted': 'Cerrado: usted confirmó la solución.',
  'closing.own.no_answer':
    'Cerrado: pasaron tres días hábiles sin su respuesta. Si el problema sigue, escríbanos y abrimos otro caso.',
  'closing.own.cancelled': 'Cerrado: el caso se canceló.',
  'next.follower': 'Le avisaremos por este chat cuando tenga quien lo atienda, solución o cierre.',
  'next.follower.left':
    'Esta tarjeta ya no cambia. Si el problema le sigue afectando, escríbanos y abrimos su caso.',
  'closing.follower': 'Cerrado. Si a usted le sigue fallando, escríbanos y abrimos su caso.',

  // What a notification shows before the card is opened.
  'summary.case': '{number}, {state}: {request}',
  'summary.headed': '{heading}: {number}, {state}',
  'summary.cases': 'Sus casos: {list}',
  'summary.cases.item': '{number} ({state})',
  'summary.queue': '{part}: {list}',
  'summary.intake': 'Revise su solicitud: {request}',

  // The guided conversation that opens a case.
  'dialog.greeting':
    'Hola, {name}. Soy la mesa de servicio. Cuénteme qué falla o qué necesita, dónde y desde cuándo, y abro su caso.',
  'dialog.greeting_nameless':
    'Hola. Soy la mesa de servicio. Cuénteme qué falla o qué necesita, dónde y desde cuándo, y abro su caso.',
  'dialog.missing.what': 'Qué falla o qué necesita. Por ejemplo: la impresora no imprime.',
  'dialog.missing.where': 'Dónde: la sede, la oficina o el equipo.',
  'dialog.missing.since': 'Desde cuándo ocurre.',
  'dialog.case_opened_unclear':
    'Abrí el caso {number} en estado POR ACLARAR para no perder su solicitud. La mesa le escribirá para pedirle los datos que faltan.',
  'dialog.case_opened':
    'Listo: su caso es el {number}. Le avisaremos por este chat de cada avance.',
  'intake.request_question': '¿Qué falla o qué necesita? Cuénteme también dónde y desde cuándo.',
  'intake.clarify_question': 'Para poder ayudarle nos falta saber:',
  'intake.name_question': '¿A nombre de quién abro el caso? Escriba nombre y apellido.',
  'intake.office_question': '¿En qué dependencia trabaja? Se lo pregunto solo esta vez.',
  'intake.kind_question': '¿Qué tipo de caso es?',
  'intake.priority_question': '¿Cuánto afecta?',
  'intake.summary_title': 'Revise su solicitud',
  'intake.summary_intro': 'Corrija aquí mismo lo que haga falta y abra el caso.',
  'intake.files': 'Con la solicitud van: {files}',
  'intake.left_to_desk.kind': 'El tipo lo decide la mesa; mientras tanto va como incidencia.',
  'intake.left_to_desk.priority': 'La prioridad la decide la mesa; mientras tanto va como Media.',
  'intake.follows': 'Este caso continúa el {number}, que está cerrado.',
  'dialog.added_to_request':
    'Agregué a la solicitud lo que acaba de escribir. Revísela y pulse «Abrir el caso».',
  'dialog.office_noted':
    'Desde ahora uso «{office}» como su dependencia. Un caso abierto lo corrige la mesa, si usted le agrega este comentario.',
  'dialog.words_kept': 'Lo que escribió quedó en la solicitud. Para seguir me falta esto:',
  'dialog.request_replaced': 'Listo, dejé lo anterior. Ahora la solicitud dice: «{request}».',
  'dialog.continues_nothing':
    'Listo: la solicitud ya no continúa el caso {number}; será un caso aparte.',
  'dialog.asked_about': 'Le pregunto por esta solicitud: «{request}».',
  'dialog.cancelled': 'Listo, no se abrió ningún caso. Cuando necesite algo, escríbame.',
  'dialog.unfinished':
    'Esta solicitud quedó a medias: «{request}». Siga con ella aquí abajo o, para dejarla, escriba «cancelar».',
  'dialog.nothing_to_cancel':
    'No hay ninguna solicitud en curso. Para cancelar un caso ya abierto, escriba «mis casos» y use su botón «Cancelar caso».',
  'dialog.changed': 'Hecho: así queda su solicitud.',
  'dialog.left_to_desk': 'Está bien, eso lo decide la mesa.',
  'dialog.draft_dropped': 'Dejé sin abrir la solicitud que quedó a medias: «{request}».',
  'dialog.first_request': 'Empecemos por esta: «{request}».',
  'dialog.next_request': 'Sigamos con la siguiente: «{request}».',
  'dialog.next_request_kept': 'La guardé: seguimos con ella después de esta.',
  'dialog.again_begun': 'Abro un caso nuevo que continúa el {number}, porque ese ya está cerrado.',
  'dialog.disputed':
    'Le pasé lo que escribió a quien atendió el caso {number}; mientras tanto no se cierra.',
  'dialog.accepted': 'Gracias por confirmar: el caso {number} quedó cerrado.',
  'dialog.reopened': 'Reabrí el caso {number} y le avisé a quien lo atiende.',
  'dialog.case_cancelled': 'Cancelé el caso {number}.',
  'dialog.started': 'El caso {number} está EN CURSO.',
  'dialog.followed': 'Listo: le avisaré de los avances del {number}.',
  'dialog.left_as_it_is': 'Está bien, no cambié nada.',
  'dialog.cannot_cancel':
    'El caso {number} ya no se puede cancelar, porque alguien trabaja en él o ya tiene solución.',
  'dialog.later': 'Está bien, cuando pueda me cuenta.',
  'dialog.later_draft':
    'Está bien. Su solicitud queda aquí hasta mañana: siga con ella cuando pueda.',
  'dialog.smalltalk':
    'Soy el programa de la mesa de servicio. Cuando algo falle o necesite algo, escríbamelo; si prefiere una persona, escriba «quiero hablar con alguien».',
  'dialog.no_cases': 'No tiene casos abiertos. Si algo falla o necesita algo, escríbamelo.',
  'dialog.nothing_to_solve': 'No tiene a su cargo un caso con el que se pueda hacer eso.',
  'dialog.case_not_found':
    'No encuentro el caso {number} entre los que usted puede ver. Revise el número o escriba «mis casos».',
  'dialog.not_understood': 'Lamento no entenderle.',
  'dialog.explain_kind':
    'Incidencia es algo que servía y dejó de servir. Requerimiento es algo que le hace falta. Si no está seguro, lo decide la mesa.',
  'dialog.explain_priority':
    'Alta es cuando el servicio está parado por completo o se afecta algo crítico. Media, cuando se puede trabajar con dificultad. Baja, cuando se puede programar. Elija una o deje que lo decida la mesa.',
  'dialog.explain_time':
    'La mesa atiende primero lo de prioridad Alta, después Media; lo de Baja se hace en una fecha acordada. Le avisaré por aquí de cada avance.',
  'dialog.explain_request':
    'Con una o dos frases basta. Por ejemplo: «La impresora de Hacienda, piso 2, no imprime desde ayer».',
  'dialog.explain_name': 'Es el nombre de la persona que necesita la solución.',
  'dialog.explain_office':
    'Sirve para saber a dónde ir. Escriba solo el nombre de su dependencia, por ejemplo «Secretaría de Hacienda», o pulse «Prefiero no decirla».',
  'dialog.explain_summary':
    'Revise los datos y pulse «Abrir el caso». Si algo está mal, cámbielo en la tarjeta o escríbame, por ejemplo, «era requerimiento» o «es en el piso 4».',
  'dialog.language_changed': 'Listo, desde ahora le escribo en español.',
  'dialog.already_answered': 'Esta pregunta ya está respondida; la que sigue está más abajo.',
  'dialog.expired':
    'Esta tarjeta ya no está activa. Escríbame lo que necesita y empezamos de nuevo.',
  'dialog.too_long':
    'El texto tiene {length} caracteres y el máximo es {max}. Envíelo más corto, por favor.',
  'dialog.no_text':
    'Recibí un mensaje sin texto. Por favor, cuénteme con palabras qué falla o qué necesita.',
  'dialog.comment_added': 'Agregué su comentario al caso {number}.',
  'dialog.answer_added': 'Agregué su respuesta al caso {number}. Gracias.',
  'dialog.secret_masked':
    'Oculté lo que parecía una contraseña, un código o el número de una tarjeta. Por favor, no los escriba en el chat; si era de verdad, cámbielo.',
  'dialog.files_added': 'Agregué al caso {number}: {files}.',

  // Files that come with a message, and their links.
  'dialog.files_kept': 'Guardé con su solicitud: {files}.',
  'dialog.files_dropped':
    'No guardé {files}. Para que queden en un caso, envíelos junto con su texto, o con «caso» y el número.',
  'dialog.file_too_large':
    'No guardé {file}: pesa más de {max}. Envíe una versión más liviana o solo la parte que hace falta.',
  'dialog.file_forbidden_type':
    'No guardé {file}: ese tipo de archivo no se recibe. Envíe una imagen, un PDF, un documento o una hoja de cálculo, o un texto.',
  'dialog.file_failed': 'No guardé {file}: no llegó completo. Envíelo de nuevo, por favor.',
  'dialog.file_no_room':
    'No guardé {file}: un caso guarda hasta {files} archivos y {max} en total, y ya no hay lugar.',
  'file.unnamed': 'imagen',
  'file.label': '{name} ({size})',
  'file.kilobytes': '{size} KB',
  'file.megabytes': '{size} MB',
  'files.heading': 'Archivos del caso {number}',
  'files.hint':
    'Cada enlace abre su archivo una sola vez, durante diez minutos y solo para usted: no lo reenvíe. Para verlos de nuevo, pulse otra vez «Ver adjuntos».',
  'files.download': 'Descargar',
  'files.summary': 'Archivos del caso {number}: {list}',
  'files.below': 'Los archivos del caso {number} están más abajo.',
  'files.in_chat': 'Le envié los enlaces al chat personal: en el canal los vería todo el equipo.',
  'files.no_chat':
    'No pude escribirle en el chat personal. Ábralo, escríbame «caso {number}» y pulse allí «Ver adjuntos».',
  'files.no_address':
    'Los archivos están guardados, pero todavía no se pueden abrir: falta la dirección pública del programa. La pone quien lo administra (PUBLIC_URL).',
  'link.unknown':
    'Este enlace no es válido. Para ver el archivo, pulse «Ver adjuntos» en la tarjeta del caso, en Teams.',
  'link.expired':
    'Este enlace ya venció: sirve durante diez minutos. Pulse de nuevo «Ver adjuntos» en la tarjeta del caso, en Teams.',
  'link.used':
    'Este enlace ya se usó: sirve una sola vez. Pulse de nuevo «Ver adjuntos» en la tarjeta del caso, en Teams.',
  'link.unavailable': 'En este momento no puedo abrir el archivo. Intente de nuevo en un minuto.',

  // How a case stands.
  'status.stands': 'El caso {number} está {state} desde el {since}.',
  'status.attended_by': 'Lo atiende {name}.',
  'status.solved_by': 'Lo resolvió {name}.',
  'status.nobody': 'Todavía no tiene quien lo atienda.',

  // Help, thanks, lists.
  'help.requester':
    'Puede escribirme:\n- lo que falla o lo que necesita, para abrir un caso\n- «mis casos», para ver sus casos y qué sigue en cada uno\n- «caso 1», para ver el caso número 1\n- una imagen o un archivo con su solicitud, o junto con «caso 1» para agregarlo a ese caso\n- «cancelar», para dejar una solicitud a medias\n- «quiero hablar con alguien», para que la mesa le escriba\n- «english», para cambiar de idioma',
  'help.staff':
    'Por ser de la mesa, también puede escribirme:\n- «cola», para ver los casos abiertos en el orden en que se atienden\n- «casos sin asignar», «casos urgentes», «casos de hoy» o «casos de María», para ver solo esos\n- «resumen», para ver cuántos casos hay abiertos\n- «buscar impresora piso 3», para encontrar los casos que tienen esas palabras\n- «quién espera», para ver a quién hay que escribirle\n- «registrar», para abrir el caso de quien escribió un correo o un oficio, llamó o vino\n\n«Mis casos» le muestra también los que atiende, y «caso 1» cualquier caso con sus botones. Cada caso tiene además su tarjeta en el canal de la mesa.',
  'dialog.edit_taken': 'Cambié el texto de su solicitud.',
  'dialog.deletion_taken': 'Retiré ese mensaje de su solicitud.',
  'dialog.request_withdrawn': 'Retiré ese mensaje y, con él, su solicitud: no abrí ningún caso.',
  'dialog.edit_ignored':
    'Ese mensaje no es parte del texto de la solicitud. El nombre, el tipo y la prioridad se corrigen en el resumen.',
  'dialog.edit_filed':
    'El caso {number} conserva lo que envió. Para corregir o agregar algo, use «Comentar» en su tarjeta; para que se retire un dato, pídalo allí a la mesa.',
  'dialog.thanks': 'Con mucho gusto.',
  'dialog.thanks_resolved':
    'Con mucho gusto. Si el caso {number} quedó resuelto, pulse «Sí, quedó resuelto» en su tarjeta.',
  'cases.none': 'No tiene casos. Para abrir uno, cuénteme qué falla o qué necesita.',
  'cases.heading': 'Sus casos',
  'cases.solving': 'Los que usted atiende',
  'cases.registered': 'Los que registró para otras personas',
  'cases.following': 'Incidentes mayores que sigue',
  'cases.closed': 'Cerrados',
  'cases.own.solver': 'Atiende: {name}',
  'cases.own.question': 'La mesa pregunta: {question}',
  'cases.own.unassigned': 'Todavía por asignar',
  'cases.saved': 'Listo: quedó guardado en el caso {number}.',
  'cases.details': 'Prioridad: {priority} · {requester} · {date}',
  'cases.details.assigned': 'Prioridad: {priority} · {requester} · {date} · atiende {assignee}',
  'cases.below': 'El caso {number} está más abajo.',
  'cases.in_chat': 'Le envié el caso {number} al chat personal.',
  'cases.no_chat': 'No pude escribirle en el chat personal. Ábralo y escríbame «caso {number}».',

  // The desk's queue and its search.
  'queue.heading': 'Cola de la mesa',
  'queue.unassigned': 'Sin asignar',
  'queue.mine': 'Casos a su cargo',
  'queue.people': 'Casos de {names}',
  'queue.high': 'Prioridad Alta',
  'queue.today': 'Abiertos hoy',
  'queue.in_state': '{part} · {state}',
  'queue.count': '{part} · {count} casos',
  'queue.count.one': '{part} · 1 caso',
  'queue.range': '{first}-{last} de {total}',
  'queue.all': 'Todos los abiertos',
  'queue.any_state': 'Todos los estados',
  'queue.people.more':
    'Aquí están los casos abiertos que atiende o que pidió. Para ver también los cerrados, escriba «buscar» y el nombre.',
  'queue.empty':
    'No hay casos abiertos. Para ver uno cerrado, escriba «buscar» y alguna de sus palabras.',
  'queue.empty.state': 'No hay casos en estado {state}.',
  'queue.empty.part_state':
    'No hay casos en estado {state} en la lista «{part}». Para ver todos los abiertos, escriba «cola».',
  'queue.empty.unassigned':
    'No hay casos sin asignar. Para ver todos los abiertos, escriba «cola».',
  'queue.empty.mine':
    'No tiene casos a su cargo. Para ver los que nadie atiende, escriba «casos sin asignar».',
  'queue.empty.people':
    'No hay casos abiertos de {names}. Para ver los cerrados, escriba «buscar» y el nombre.',
  'queue.empty.high':
    'No hay casos abiertos de prioridad Alta. Para ver todos los abiertos, escriba «cola».',
  'queue.empty.today':
    'De los casos de hoy no queda ninguno abierto. Para ver todos los abiertos, escriba «cola».',
  'queue.closed':
    'Los casos cerrados no están en la cola. Para ver uno, escriba «caso» y su número, o «buscar» y alguna de sus palabras.',

  // How the desk stands, in numbers.
  'overview.heading': 'Resumen de la mesa',
  'overview.heading.one': 'Resumen de la mesa · 1 caso abierto',
  'overview.heading.many': 'Resumen de la mesa · {count} casos abiertos',
  'overview.staff_only':
    'El resumen es para quien está en la mesa de servicio. Para ver sus casos, escriba «mis casos».',
  'overview.none': 'No hay casos abiertos.',
  'overview.states': 'Por estado',
  'overview.priorities': 'Por prioridad',
  'overview.categories': 'Por categoría',
  'overview.assignees': 'Por quien atiende',
  'overview.attention': 'Para tener en cuenta',
  'overview.no_category': 'Sin categoría',
  'overview.unassigned': 'Sin asignar',
  'overview.others': 'Otras personas',
  'overview.waiting': 'Esperan al solicitante',
  'overview.reopened': 'Reabiertos',
  'overview.oldest': 'El más antiguo',
  'overview.oldest.case': '{number} · {date}',
  'overview.button': '{state} ({count})',

  'search.heading': 'Casos con «{text}»',
  'search.none':
    'Ningún caso tiene «{text}». Pruebe con menos palabras o con la palabra completa. Si quería abrir un caso, empiece con otra palabra.',
  'search.more': 'Hay más casos. Para acotar la búsqueda, agregue otra palabra.',
  'search.how':
    'Después de «buscar» escriba palabras del caso o un nombre, diez como máximo. Por ejemplo: «buscar impresora piso 3».',

  // In a channel, and when the program arrives somewhere.
  'group.where':
    'Atiendo cada caso en privado: escríbame en mi chat personal lo que falla o lo que necesita.',
  'group.answered': '{name}, le respondí en su chat personal: aquí no se muestra nada de un caso.',
  'group.no_chat':
    '{name}, abra mi chat personal y escríbame allí lo que necesita: aquí no se muestra nada de un caso.',
  'group.click': 'Ese botón sirve en su chat personal conmigo y en el canal de la mesa.',
  'channel.private':
    '{name}, para abrir un caso escríbame en el chat personal: así solo lo ven usted y la mesa.',
  'channel.staff_help':
    'En este canal trabaja la mesa: cada caso tiene aquí una tarjeta con sus botones. Para registrar el de quien escribió, llamó o vino, mencióneme con «registrar». Para ver un caso o pedir algo usted, escríbame en el chat personal: allí «caso 1» muestra el caso número 1 y «cola» los abiertos.',
  'channel.unnamed': '(sin nombre)',
  'channel.elsewhere':
    'La mesa trabaja en el canal {channel}; aquí no recibo casos. Para abrir uno, escríbame en el chat personal.',
  'channel.elsewhere.staff':
    'La mesa trabaja en el canal {channel}; aquí no recibo casos. Si la mesa debe trabajar en este canal, pulse el botón: aquí llegará una tarjeta por cada caso abierto.',
  'channel.not_staff':
    'Solo la mesa de servicio puede usar estos botones. Si el caso es suyo, respóndalo en su chat personal conmigo.',
  'person.guest': 'Persona invitada',
  'setup.title': 'Mesa de servicio',
  'setup.text':
    'Si este canal se usa como mesa de servicio, aquí llegará una tarjeta por cada caso y quienes estén en este equipo podrán atenderlos.',
  'setup.done': 'Listo: el canal {channel} es la mesa de servicio. Aquí llegarán los casos.',
  'setup.already': 'Este canal ya es la mesa de servicio.',
  'setup.not_member': 'Solo quienes están en este equipo pueden elegir el canal de la mesa.',
  'setup.roster_unread':
    'Teams no me dejó ver quién está en este equipo. Espere un minuto y pulse el botón otra vez.',
  'setup.channel': 'Canal de la mesa',
  'setup.away.deleted': 'El canal de la mesa ya no existe',
  'setup.away.archived': 'El equipo de la mesa está archivado',
  'setup.away.removed': 'Ya no estoy en el equipo de la mesa',
  'setup.remedy.choose':
    'Sigo recibiendo casos, pero sus tarjetas y los avisos a la mesa esperan. Elija el canal donde debe trabajar la mesa, o restaure el anterior en Teams: entonces llegan.',
  'setup.remedy.deleted':
    'Sigo recibiendo casos, pero sus tarjetas y los avisos a la mesa esperan. Restaure el canal en Teams, o mencióneme en otro canal del equipo para elegirlo: entonces llegan.',
  'setup.remedy.archived':
    'Sigo recibiendo casos, pero sus tarjetas y los avisos a la mesa esperan. Restaure el equipo en Teams: entonces llegan.',
  'setup.remedy.removed':
    'Sigo recibiendo casos, pero sus tarjetas y los avisos a la mesa esperan. Agrégueme de nuevo al equipo en Teams: entonces llegan.',
  'welcome.personal':
    'Hola, {name}. Soy la mesa de servicio de la alcaldía. Cuando algo falle o necesite algo de tecnología, escríbame aquí y abro su caso.',
  'welcome.personal.nameless':
    'Hola. Soy la mesa de servicio de la alcaldía. Cuando algo falle o necesite algo de tecnología, escríbame aquí y abro su caso.',

  // When something cannot be done.
  'error.unexpected':
    'Algo falló y no pude terminar. Intente de nuevo; si vuelve a pasar, informe a la mesa esta referencia: {reference}.',
  'error.unavailable':
    'En este momento no puedo guardar nada: la base de datos no responde. Intente de nuevo en un minuto; si lo que envió alcanzó a guardarse, lo verá en el caso.',
  'error.late':
    'Esto tarda más de lo normal. Vuelva a mirar el caso en un minuto: si su cambio no está, intente de nuevo.',
  'card.invalid':
    'Los datos de ese botón no son válidos. Escriba «caso» y el número para ver la tarjeta al día.',
  'card.choose': 'Elija una opción y vuelva a pulsar el botón.',
  'card.too_long': 'El texto es demasiado largo: el máximo es {max} caracteres. No se guardó nada.',
  'card.not_found': 'No encuentro ese caso entre los que usted puede ver.',
  'card.no_effect_choices': 'Lo que eligió no se guardó: {choices}.',
  'card.no_effect_text': 'Lo que escribió no se guardó: «{text}»',
  'staff.only': 'Eso solo lo puede hacer quien está en la mesa de servicio.',

  // What people want to do, as a sentence needs it: «No se puede {action} …».
  'action.open': 'abrir un caso',
  'action.ask_info': 'pedir aclaración',
  'action.provide_info': 'responder la aclaración',
  'action.triage': 'atender el caso',
  'action.classify': 'catalogar el caso',
  'action.categorize': 'cambiar la categoría',
  'action.prioritize': 'cambiar la prioridad',
  'action.assign': 'asignar el caso',
  'action.start': 'iniciar el caso',
  'action.escalate': 'escalar el caso',
  'action.comment': 'comentar el caso',
  'action.note': 'dejar una nota interna en el caso',
  'action.attach': 'agregar archivos al caso',
  'action.view_files': 'ver los archivos del caso',
  'action.resolve': 'resolver el caso',
  'action.remind': 'enviar el recordatorio',
  'action.accept': 'confirmar la solución',
  'action.reopen': 'reabrir el caso',
  'action.dispute': 'opinar sobre la solución',
  'action.restart_term': 'responder al solicitante',
  'action.ask_decision': 'volver a preguntar a la mesa',
  'action.auto_close': 'cerrar el caso por tiempo',
  'action.cancel': 'cancelar el caso',
  'action.declare_major': 'declarar el incidente mayor',
  'action.withdraw_major': 'quitar el incidente mayor',
  'action.follow': 'seguir el incidente mayor',
  'action.unfollow': 'dejar de seguir el incidente mayor',
  'action.note_continuation': 'anotar en qué caso continúa',

  'rejection.not_allowed': 'Usted no puede {action}. Lo puede hacer {roles}.',
  'rejection.wrong_state.closed':
    'No se puede {action} porque ya está CERRADO. Si el problema sigue, escriba en este chat qué pasa y se abre un caso nuevo que lo continúa.',
  'rejection.wrong_state':
    'No se puede {action} cuando está en {state}. La tarjeta al día muestra lo que sí se puede hacer.',
  'rejection.missing.question': 'Falta la pregunta. Escríbala y vuelva a enviar.',
  'rejection.missing.answer': 'Falta la respuesta. Escríbala y vuelva a enviar.',
  'rejection.missing.text': 'Falta el comentario. Escríbalo y vuelva a enviar.',
  'rejection.missing.note': 'Falta la nota. Escríbala y vuelva a enviar.',
  'rejection.missing.solution': 'Falta la solución. Escríbala y vuelva a enviar.',
  'rejection.missing.reason': 'Falta el motivo. Escríbalo y vuelva a enviar.',
  'rejection.missing.request': 'Falta la solicitud. Escríbala y vuelva a enviar.',
  'rejection.missing.name': 'Falta el nombre de quien solicita. Escríbalo y vuelva a enviar.',
  'rejection.missing.office': 'Falta la dependencia. Escríbala y vuelva a enviar.',
  'rejection.missing.filing_number':
    'Falta el número de radicado del oficio. Escríbalo y vuelva a enviar.',
  'rejection.missing.filing_date':
    'Falta la fecha del radicado, o no es una fecha. Elíjala y vuelva a enviar.',
  'rejection.missing.kind':
    'Antes de asignar hay que catalogar el caso como incidencia o requerimiento.',
  'rejection.missing.category': 'Antes de asignar hay que elegir la categoría del caso.',
  'rejection.missing.title': 'Falta el título. Escríbalo y vuelva a enviar.',
  'rejection.too_long':
    'El texto tiene {length} caracteres y el máximo es {max}. Acórtelo y vuelva a enviar.',
  'rejection.not_staff': '{name} no hace parte de la mesa. Elija a una persona de la lista.',
  'rejection.last_level':
    'El caso ya está en el nivel {level}, que es el último. Para pasarlo a otra persona use «Asignar».',
  'rejection.unchanged': 'Ya estaba así: no hubo nada que cambiar.',
  'rejection.not_suspended':
    'El solicitante ya no espera una respuesta: el cierre de este caso no está detenido.',
  'rejection.not_due': 'Todavía no es la fecha: no se hizo nada.',
  'rejection.no_room':
    'Un caso guarda hasta {files} archivos y {max} en total, y este ya no tiene lugar para más.',
  'rejection.no_files': 'Este caso no tiene archivos.',
  'rejection.not_major': 'Este caso no es un incidente mayor.',

  // The form by which the desk registers a case for somebody.
  'button.register_case': 'Registrar caso',
  'button.register_cancel': 'Cancelar',
  'register.title': 'Registrar un caso',
  'register.intro':
    'Para quien escribió un correo o un oficio, llamó o vino a la ventanilla. El radicado y su fecha solo hacen falta en un oficio. Elija al solicitante en la lista o escriba su nombre.',
  'register.person': '{name} ({email})',
  'register.only_staff':
    'Registrar casos de otras personas solo lo hace la mesa de servicio. Para abrir el suyo, escríbame en el chat personal qué falla o qué necesita.',
  'register.left': 'Listo, no se registró ningún caso.',
  'register.done': 'Registré el caso {number} para {name}.',
  'register.done_unclear': 'Registré el caso {number} para {name}. Queda POR ACLARAR.',
  'register.missing':
    'La solicitud no dice todo lo necesario. Pídalo con «Pedir aclaración» en la tarjeta del caso, o anote la respuesta si ya la tiene. Falta:',
  'register.masked':
    'Oculté lo que parecía una contraseña, un código o el número de una tarjeta: no se guarda en los casos.',
  'register.told.chat': 'Le avisaremos a {name} por su chat de cada avance.',
  'register.told.mail': 'Le avisaremos a {name} de cada avance por correo, a {email}.',
  'register.told.registrar':
    'De {name} solo se conoce el nombre: los avisos le llegan a usted, y usted responde por esa persona.',
  'register.told.own': 'El caso es suyo: le avisaremos por su chat de cada avance.',
  'register.filed':
    'El oficio {filing} ya tiene el caso {number}, en estado {state}. No se registró otro.',
  'register.two_requesters':
    'Eligió a una persona de la lista y además escribió un nombre o un correo. Deje solo lo uno o lo otro y vuelva a pulsar el botón.',
  'register.unknown_requester':
    'Ya no encuentro a la persona que eligió. Escriba su nombre y su correo, y vuelva a pulsar el botón.',
  'register.bad_email':
    '«{email}» no es una dirección de correo. Corríjala, o bórrela si no la conoce, y vuelva a pulsar el botón.',

  // Somebody who wants one of the staff to write to them.
  'button.contact_take': 'Yo le escribo',
  'button.contact_take.tooltip': 'Yo le escribo a {name}',
  'button.contact_chat': 'Abrir el chat con {name}',
  'button.contact_list': 'Actualizar la lista',
  'contact.asked':
    'Anoté para la mesa que quiere hablar con una persona. Lo esperado es que le escriban por Teams hoy o el próximo día hábil; cuando alguien lo tome, le contaré aquí quién es.',
  'contact.added':
    'Agregué lo que escribió a su solicitud de hablar con una persona, que la mesa todavía no ha tomado. Cuando alguien la tome, le contaré aquí quién le escribirá.',
  'contact.title': '{name} quiere hablar con una persona de la mesa',
  'contact.since': 'Pedido: {date}',
  'contact.posts': 'Nadie la ha tomado: esta es la publicación número {posts}.',
  'contact.words': 'Lo que escribió',
  'contact.words.before': 'Mensajes anteriores a estos: {before}.',
  'contact.cases': 'Sus casos abiertos',
  'contact.cases.none': 'No tiene casos abiertos.',
  'contact.cases.more': 'Y {more} más.',
  'contact.taken': '{name} le escribirá (lo tomó el {date})',
  'contact.taken.you':
    'Quedó a su cargo: escríbale por Teams a {name}, a quien le avisamos que usted lo hará.',
  'contact.taken.other': '{name} ya tomó esta solicitud ({date}).',
  'contact.taken.person': '{name}, de la mesa de servicio, le va a escribir por Teams.',
  'contact.withdrawn': '{name} avisó que ya no necesita que le escriban.',
  'contact.withdrawn.person': 'Listo, le avisé a la mesa: ya no le va a escribir nadie.',
  'contact.withdrawn.none': 'No hay ninguna solicitud suya de hablar con una persona.',
  'contact.own': 'Esta solicitud es suya: la debe tomar otra persona de la mesa.',
  'contact.not_found': 'No encuentro esa solicitud.',
  'contact.moved': 'La solicitud de {name} se publicó de nuevo más abajo.',
  'contact.list.heading': 'Personas que quieren hablar con la mesa',
  'contact.list.none': 'Nadie espera que la mesa le escriba.',
  'contact.list.more': 'Hay más personas esperando: aparecen cuando se toman estas.',
  'contact.list.cases': 'Casos abiertos: {cases}',

  // Somebody was faster.
  'stale.opened': '{who} ya abrió este caso ({time}). Esta es la tarjeta al día.',
  'stale.info_asked': '{who} ya pidió una aclaración ({time}). Esta es la tarjeta al día.',
  'stale.info_provided': '{who} ya respondió la aclaración ({time}). Esta es la tarjeta al día.',
  'stale.triaged':
    '{who} ya atendió este caso ({time}). Guardó: {value}. Esta es la tarjeta al día.',
  'stale.classified':
    '{who} ya catalogó este caso como {value} ({time}). Esta es la tarjeta al día.',
  'stale.prioritized':
    '{who} ya cambió la prioridad a {value} ({time}). Esta es la tarjeta al día.',
  'stale.categorized':
    '{who} ya cambió la categoría a {value} ({time}). Esta es la tarjeta al día.',
  'stale.assigned': '{who} ya asignó este caso a {value} ({time}). Esta es la tarjeta al día.',
  'stale.started': '{who} ya inició este caso ({time}). Esta es la tarjeta al día.',
  'stale.escalated': '{who} ya escaló este caso a {value} ({time}). Esta es la tarjeta al día.',
  'stale.commented': '{who} ya comentó este caso ({time}). Esta es la tarjeta al día.',
  'stale.noted': '{who} ya dejó una nota interna en este caso ({time}). Esta es la tarjeta al día.',
  'stale.attached': '{who} ya agregó archivos a este caso ({time}). Esta es la tarjeta al día.',
  'stale.files_viewed':
    '{who} ya vio los archivos de este caso ({time}). Esta es la tarjeta al día.',
  'stale.resolved': '{who} ya resolvió este caso ({time}). Esta es la tarjeta al día.',
  'stale.reminded': 'Ya se envió un recordatorio de este caso ({time}). Esta es la tarjeta al día.',
  'stale.accepted': '{who} ya confirmó la solución ({time}). Esta es la tarjeta al día.',
  'stale.reopened': '{who} ya reabrió este caso ({time}). Esta es la tarjeta al día.',
  'stale.disputed':
    '{who} escribió otra vez sobre la solución ({time}). Esta es la tarjeta al día.',
  'stale.term_restarted':
    '{who} ya le respondió al solicitante ({time}). Esta es la tarjeta al día.',
  'stale.decision_asked':
    'Ya se volvió a preguntar por este caso ({time}). Esta es la tarjeta al día.',
  'stale.auto_closed': 'Este caso ya se cerró por tiempo ({time}). Esta es la tarjeta al día.',
  'stale.cancelled': '{who} ya canceló este caso ({time}). Esta es la tarjeta al día.',
  'stale.major_declared':
    '{who} ya declaró este incidente mayor o cambió su título ({time}). Esta es la tarjeta al día.',
  'stale.major_withdrawn': '{who} ya quitó el incidente mayor ({time}). Esta es la tarjeta al día.',
  'stale.followed': 'Ya se sigue este incidente mayor ({time}). Esta es la tarjeta al día.',
  'stale.unfollowed': 'Ya no se sigue este incidente mayor ({time}). Esta es la tarjeta al día.',
  'stale.continued': 'Este caso ya continúa en otro ({time}). Esta es la tarjeta al día.',

  // Said once in the chat, and in the mails: the same words.
  'notice.assigned': 'Su caso {number} está en estado {state}. Lo atiende {solver}.',
  'notice.comment': '{name} comentó el caso {number}:',
  'notice.note': '{name} dejó una nota interna, que solo ve la mesa, en el caso {number}:',
  'notice.attached': '{name} agregó archivos al caso {number}:',
  'notice.closed.no_answer':
    'El caso {number} se cerró porque pasaron tres días hábiles sin respuesta. Si el problema sigue, escríbanos y abrimos otro caso.',
  'notice.unreached':
    'No logré avisarle a {unreached} sobre el caso {number}, que está en estado {state}. Por favor, avísele por otro medio.',
  'notice.reopened':
    '{name} dice que el problema sigue en el caso {number}. {solver} ya no está en la mesa: asígnelo a otra persona. Motivo:',
  'notice.disputed':
    '{name} escribió sobre la solución del caso {number}. {solver} ya no está en la mesa: respóndanle con «Responder al solicitante» en la tarjeta del caso. Escribió:',
  'notice.decision':
    'El caso {number} no se cierra: el solicitante escribió sobre la solución y nadie le ha respondido. Respóndanle con «Responder al solicitante» en la tarjeta del caso. Escribió:',
  'notice.departed':
    '{unreached} ya no está en la mesa. Estos casos suyos siguen abiertos; asígnelos a otra persona:',
  'notice.case': '{number}, {state}: {request}',
  'notice.cases.more': 'Y {more} más: escriba «cola» en el chat personal para verlos todos.',
  'notice.cancelled': '{name} canceló el caso {number}. Motivo:',
  'notice.follower.followed':
    'Usted sigue el incidente mayor {number}, «{title}», en estado {state}. Le avisaremos cuando tenga quien lo atienda, solución o cierre.',
  'notice.follower.assigned':
    'El incidente mayor {number}, «{title}», está en estado {state}. Lo atiende {solver}.',
  'notice.follower.resolved':
    'El incidente mayor {number}, «{title}», tiene solución. Si a usted le sigue fallando, escríbanos.',
  'notice.follower.closed':
    'El incidente mayor {number}, «{title}», quedó cerrado. Si a usted le sigue fallando, escríbanos y abrimos su caso.',
  'notice.follower.withdrawn':
    'El caso {number}, «{title}», ya no es un incidente mayor y no le enviaremos más avisos. Si el problema le sigue afectando, escríbanos y abrimos su caso.',
  'mail.subject': '[{number}] {heading}',
  'mail.greeting': 'Hola, {name}:',
  'mail.registered': 'Su caso quedó registrado con el número {number}, en estado {state}.',
  'mail.registered.subject': 'Su caso quedó registrado',
  'mail.assigned.subject': 'Su caso está en estado {state}',
  'mail.comment.subject': 'Hay un comentario en su caso',
  'mail.note.subject': 'Hay una nota interna en un caso a su cargo',
  'mail.attached.subject': 'Hay archivos nuevos en su caso',
  'mail.closed.subject': 'Su caso quedó cerrado',
  'mail.cancelled.subject': 'Su caso se canceló',
  'mail.follower.subject': 'Novedades del incidente mayor que usted sigue',
  'mail.reply':
    'Para responder, escriba «caso {number}» a la mesa de servicio en el chat de Teams. Este correo se envía solo y nadie lee las respuestas.',
  'mail.signature': 'Mesa de servicio',
} as const satisfies Record<DomainWord, string> & Record<string, string>;
