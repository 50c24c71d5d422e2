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
  'role.follower': 'quien sigue el caso',
  'missing.what': 'Qué falla o qué se necesita',
  'missing.where': 'Dónde ocurre: sede, oficina o equipo',
  'missing.since': 'Desde cuándo ocurre',

  // The requirement-reception form (policy 3), and what it lacks.
  'reception.office': 'la dependencia',
  'reception.objective': 'el objetivo',
  'reception.situation': 'la situación actual',
  'reception.result': 'el resultado esperado',
  'reception.affected': 'los usuarios afectados',
  'reception.responsible': 'el responsable',
  'reception.complete': 'Está completo.',
  'reception.incomplete': 'Todavía no está completo.',
  'reception.missing': 'Falta: {missing}.',
  'reception.wanted': 'Fecha deseada: {date}',

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
  'date.moment': '{day} {month}, {time}',
  'date.month': '{month} de {year}',
  'when.this_day': 'hoy',
  'when.today': 'hoy {time}',
  'when.tomorrow': 'mañana {time}',
  'when.day': 'el {date}',
  'when.yesterday': 'ayer {time}',
  'date.hour': 'a las {time}',
  'date.hour_one': 'a la {time}',
  'date.at': '{weekday} {day} de {month} a las {time}',
  'date.at_one': '{weekday} {day} de {month} a la {time}',
  'age.moment': 'hace un momento',
  'age.minutes': 'hace {minutes} min',
  'age.hours': 'hace {hours} h',
  'date.am': '{clock} a.\u00a0m.',
  'date.pm': '{clock} p.\u00a0m.',

  // Buttons that open a form or act at once.
  'button.ask_info': 'Pedir aclaración',
  'button.provide_info': 'Anotar respuesta',
  'button.require_reception': 'Pedir el formato',
  'button.fill_reception': 'Llenar el formato',
  'button.set_office': 'Corregir la dependencia',
  'button.waive_reception': 'No hace falta el formato',
  'button.triage': 'Atender',
  'button.classify': 'Catalogar',
  'button.categorize': 'Categoría',
  'button.prioritize': 'Prioridad',
  'button.assign': 'Asignar',
  'button.start': 'Iniciar',
  'button.escalate': 'Escalar',
  'button.hold': 'En espera…',
  'button.resume': 'Reanudar',
  'button.schedule': 'Acordar fecha',
  'button.accept_date': 'Confirmar fecha',
  'button.comment': 'Comentar al solicitante',
  'button.note': 'Nota interna',
  'button.restart_term': 'Responder al solicitante',
  'button.view_files': 'Ver adjuntos',
  'button.resolve': 'Resolver',
  'button.resolve_with_parts': 'Resolver con repuestos o proveedor',
  'button.cancel': 'Cancelar',
  'button.link': 'Relacionar con otro caso',
  'button.merge': 'Unir a otro caso',
  'button.declare_major': 'Incidente mayor',
  'button.withdraw_major': 'Ya no es incidente mayor',
  'button.own.provide_info': 'Responder',
  'button.own.answer_hold': 'Responder',
  'button.own.confirm_date': 'Confirmar fecha',
  'button.own.propose_date': 'Proponer otra fecha',
  'button.own.set_office': 'Corregir la dependencia',
  'button.own.fill_reception': 'Llenar el formato',
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
  'button.day_put': 'Agregar un día',
  'submit.day_put': 'Guardar el día',
  'button.day_remove': 'Quitar',
  'button.day_remove.tooltip': 'Quitar «{name}»',
  'submit.day_remove': 'Sí, quitar el día',
  'button.catalogue_edit': 'Cambiar',
  'button.catalogue_edit.tooltip': 'Cambiar «{name}»',
  'button.catalogue_remove': 'Quitar',
  'button.catalogue_remove.tooltip': 'Quitar «{name}»',
  'submit.catalogue_remove': 'Sí, quitar',
  'button.catalogue_add': 'Agregar',
  'button.catalogue_add.solution': 'Agregar solución',
  'button.catalogue_add.question': 'Agregar pregunta',
  'button.catalogue_save': 'Guardar',
  'button.catalogue_back': 'Volver a la lista',
  'button.levels_confirm': 'Confirmar niveles',
  'button.levels_save': 'Cambiar niveles',
  'submit.levels_save': 'Guardar niveles',
  'button.use_channel': 'Usar este canal como mesa de servicio',
  'button.use_that_channel': 'Usar ese canal como mesa de servicio',
  'button.intake_confirm': 'Abrir el caso',
  'button.intake_cancel': 'Cancelar',

  // Buttons for something that was written.
  'offer.accept': 'Sí, {number} quedó resuelto',
  'offer.reopen': 'Reabrir {number}',
  'offer.why': 'No, sigue el problema',
  'offer.cancel': 'Cancelar {number}',
  'offer.comment': 'Agregarlo a {number}',
  'offer.answer': 'Responder {number}',
  'offer.confirm_date': 'Confirmar el {date}',
  'offer.propose_date': 'Proponer el {date}',
  'offer.other_date': 'Proponer otra fecha',
  'offer.start': 'Iniciar {number}',
  'offer.hold': 'Poner en espera {number}',
  'offer.resume_work': 'Reanudar {number}',
  'offer.solve': 'Resolver {number}',
  'offer.show': 'Ver {number}',
  'offer.again': 'Es lo mismo de {number}',
  'offer.set_office': 'Corregirla en {number}',
  'offer.fill_form': 'Ponerlo en {number}',
  'offer.field': '{label}: {value}',
  'offer.pass_on': 'Pasarlo a la mesa',
  'offer.follow': 'Sí, me afecta ({number})',
  'offer.new': 'Es algo nuevo',
  'offer.resume': 'Retomarla',
  'offer.append': 'Es parte de esta solicitud',
  'offer.later': 'Es otra solicitud',
  'offer.together': 'No, es una sola solicitud',
  'offer.several': 'Sí, abrir {count} casos',
  'offer.open': 'Abrir el caso',
  'offer.drop': 'No abrir el caso',
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
  'offer_heading.office': '¿La corrijo también en el caso {number}?',
  'offer_heading.form': '¿Pongo esto en el formato del caso {number}?',
  'offer_heading.form_help': '¿Qué desea hacer con el formato del caso {number}?',
  'offer_heading.for_person':
    'Esa pregunta la puede responder una persona de la mesa. ¿Qué desea hacer?',
  'offer_heading.about_photo':
    'Para agregar una foto o un archivo al caso {number}, envíelo aquí junto con el número. ¿Agrego también lo que escribió?',
  'offer_heading.about_solved':
    'Quien atiende el caso {number} es quien lo da por resuelto. ¿Le paso lo que escribió?',
  'offer_heading.dispute':
    'La mesa le responderá por este chat. Si ya sabe cómo quedó el caso {number}, dígamelo aquí.',
  'offer_heading.confirm_date': '¿Confirma la fecha del caso {number}?',
  'offer_heading.other_date': '¿Propongo esa fecha para el caso {number}?',
  'offer_heading.start': '¿Inicio el caso?',
  'offer_heading.resume': '¿Reanudo el caso {number}?',
  'offer_heading.solve_which': '¿Cuál caso quedó resuelto?',
  'offer_heading.again':
    'El caso {number} ya está cerrado y no se le agrega nada más. ¿Abro uno nuevo que lo continúe?',
  'offer_heading.merged':
    'Ese caso se unió al {number}, que sigue abierto. ¿Le paso a la mesa lo que escribió, para que le respondan?',
  'offer_heading.same': 'Puede que esto ya tenga un caso abierto. ¿Es este?',
  'offer_heading.several': 'Parece que son {count} solicitudes. ¿Abro un caso para cada una?',
  'offer_heading.elsewhere': '¿Es parte de la solicitud que está por abrir?',
  'offer_heading.question': 'Para seguir con el caso {number}, la mesa necesita este dato:',
  'offer_heading.unsure': 'No estoy seguro de haber entendido. ¿Qué desea hacer?',
  'offer_heading.dropped': '¿Desea usar lo que ya había escrito?',
  'offer_heading.which_case': '¿De qué caso me habla?',
  'open_form.reopen': '¿Qué sigue fallando en el caso {number}?',
  'open_form.propose_date': '¿Qué día le queda mejor para el caso {number}?',
  'open_form.hold': '¿Qué espera el caso {number}?',
  'open_form.resolve': 'Solución del caso {number}',
  'open_form.resolve_with_parts': 'Solución del caso {number}, con repuestos o proveedor',
  'open_form.below': 'El formulario del caso {number} está más abajo.',
  'open_form.in_chat': 'Le envié el formulario del caso {number} al chat personal.',

  // Buttons inside a form.
  'submit.ask_info': 'Enviar pregunta',
  'submit.provide_info': 'Enviar respuesta',
  'submit.fill_reception': 'Guardar el formato',
  'submit.set_office': 'Guardar la dependencia',
  'submit.waive_reception': 'Confirmar que no hace falta',
  'submit.triage': 'Guardar',
  'submit.classify': 'Guardar tipo',
  'submit.categorize': 'Guardar categoría',
  'submit.prioritize': 'Guardar prioridad',
  'submit.assign': 'Asignar el caso',
  'submit.escalate': 'Escalar el caso',
  'submit.hold': 'Poner en espera',
  'submit.answer_hold': 'Enviar respuesta',
  'submit.schedule': 'Proponer la fecha',
  'submit.propose_date': 'Proponer esta fecha',
  'submit.comment': 'Enviar comentario',
  'submit.note': 'Guardar nota interna',
  'submit.resolve': 'Marcar como resuelto',
  'submit.resolve_with_parts': 'Guardar y resolver',
  'submit.accept': 'Sí, quedó resuelto',
  'submit.reopen': 'Reabrir el caso',
  'submit.restart_term': 'Enviar y dar un plazo nuevo',
  'submit.cancel': 'Confirmar la cancelación',
  'submit.link': 'Relacionar los casos',
  'submit.merge': 'Continuar',
  'submit.declare_major': 'Declarar incidente mayor',
  'submit.withdraw_major': 'Confirmar y avisar',

  // Above the fields of a form: who reads what is written, or what it does.
  'explain.triage':
    'Con tipo, categoría y quién lo resuelve, el caso queda ASIGNADO. Lo que deje vacío queda como está.',
  'explain.triage.reception':
    'El caso se podrá asignar cuando el formato de recepción de requerimiento esté completo. Lo que deje vacío queda como está.',
  'explain.waive_reception':
    'El caso se podrá asignar sin el formato de recepción de requerimiento. Lo que ya se llenó queda en el historial.',
  'explain.comment': 'Lo leerá {name}.',
  'explain.comment.both': 'Lo leerán {name} y {registrar}, que registró el caso.',
  'explain.note': 'Solo la ve la mesa: no le llega al solicitante.',
  'explain.hold':
    '{name} lee lo que escriba. Si se espera al solicitante, le llega como pregunta y, cuando responda, el caso se reanuda.',
  'explain.schedule':
    '{name} confirma la fecha o propone otra. Cuando la confirme, el caso queda en espera y vuelve a usted ese día.',
  'explain.resolve':
    'Si se cambiaron repuestos o la solución la dio un proveedor externo, use «Resolver con repuestos o proveedor».',
  'explain.link': 'Cada caso sigue por su lado y muestra el número del otro a la mesa.',
  'explain.merge':
    'Para la misma falla reportada dos veces: este caso queda CERRADO y se sigue con el otro. Se le pedirá confirmarlo.',
  'confirm.merge': '¿Unir el caso {number} al {into}?',
  'confirm.merge.text':
    'El {number} queda CERRADO y no se puede deshacer. Se sigue con el {into}, {state}, de {requester}: «{request}»',
  'confirm.merge.yes': 'Sí, unir y cerrar',
  'confirm.merge.no': 'No, dejarlo así',

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
  'field.canned_question.label': 'Texto preparado',
  'field.canned_question.placeholder': 'Elija una pregunta ya escrita, si sirve',
  'field.canned_solution.label': 'Texto preparado',
  'field.canned_solution.placeholder': 'Elija una solución ya escrita, si sirve',
  'field.day_date.label': '¿Qué día?',
  'field.day_date.placeholder': 'Elija el día',
  'field.day_from.label': 'Se trabaja desde (vacío: desde la hora de siempre)',
  'field.day_from.placeholder': 'Hora',
  'field.day_until.label':
    'Se trabaja hasta (vacío: hasta la hora de siempre; vacías las dos: no se trabaja)',
  'field.day_until.placeholder': 'Hora',
  'field.day_es.label': '¿Por qué? En español',
  'field.day_es.placeholder': 'Por ejemplo, Día del municipio',
  'field.day_es.error': 'Escriba por qué, en español.',
  'field.day_en.label': 'En inglés (opcional)',
  'field.day_en.placeholder': 'Por ejemplo, Town day',
  'field.entry_es.label': 'Nombre en español',
  'field.entry_es.placeholder': 'Como se lee en español',
  'field.entry_es.error': 'Escriba cómo se llama en español.',
  'field.level_high_start.label': 'Alta: horas para empezar',
  'field.level_high_start.placeholder': 'Por ejemplo, 1',
  'field.level_high_start.error': 'Escriba en cuántas horas se empieza un caso de prioridad Alta.',
  'field.level_high_resolve.label': 'Alta: horas para resolver',
  'field.level_high_resolve.placeholder': 'Por ejemplo, 4',
  'field.level_high_resolve.error':
    'Escriba en cuántas horas se resuelve un caso de prioridad Alta.',
  'field.level_medium_start.label': 'Media: horas para empezar',
  'field.level_medium_start.placeholder': 'Por ejemplo, 4',
  'field.level_medium_start.error':
    'Escriba en cuántas horas se empieza un caso de prioridad Media.',
  'field.level_medium_resolve.label': 'Media: horas para resolver',
  'field.level_medium_resolve.placeholder': 'Por ejemplo, 16',
  'field.level_medium_resolve.error':
    'Escriba en cuántas horas se resuelve un caso de prioridad Media.',
  'field.entry_en.label': 'Nombre en inglés (opcional)',
  'field.entry_en.placeholder': 'Si lo deja vacío, queda como en español',
  'field.entry_text_es.label': 'Texto en español',
  'field.entry_text_es.placeholder': 'Lo que recibe quien hizo la solicitud',
  'field.entry_text_es.error': 'Escriba el texto en español.',
  'field.entry_text_en.label': 'Texto en inglés (opcional)',
  'field.entry_text_en.placeholder': 'Si lo deja vacío, queda como en español',
  'field.question.label': '¿Qué necesita saber?',
  'field.question.placeholder': 'La pregunta le llega a quien hizo la solicitud',
  'field.question.error': 'Escriba la pregunta.',
  'field.answer.label': 'Respuesta',
  'field.answer.placeholder': 'Escriba aquí lo que hace falta',
  'field.answer.error': 'Escriba la respuesta.',
  'field.set_office.label': 'Dependencia',
  'field.set_office.placeholder': 'Por ejemplo: Secretaría de Hacienda',
  'field.set_office.error': 'Escriba la dependencia',
  'field.reception_office.label': 'Dependencia',
  'field.reception_office.placeholder': 'Por ejemplo: Secretaría de Hacienda',
  'field.reception_objective.label': 'Objetivo',
  'field.reception_objective.placeholder': 'Qué se quiere lograr',
  'field.reception_situation.label': 'Situación actual',
  'field.reception_situation.placeholder': 'Cómo se hace hoy y qué dificultad hay',
  'field.reception_result.label': 'Resultado esperado',
  'field.reception_result.placeholder': 'Qué se espera recibir o poder hacer',
  'field.reception_affected.label': 'Usuarios afectados',
  'field.reception_affected.placeholder': 'Cuántos o quiénes. Por ejemplo: 12 funcionarios',
  'field.reception_date.label': 'Fecha deseada (opcional)',
  'field.reception_date.placeholder': 'Elija el día',
  'field.reception_responsible.label': 'Responsable del requerimiento',
  'field.reception_responsible.placeholder': 'Nombre, apellido y cargo',
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
  'field.hold_reason.label': 'Se espera a',
  'field.hold_reason.placeholder': 'Elija a quién o qué se espera',
  'field.hold_reason.error': 'Elija a quién o qué se espera.',
  'field.hold_awaited.label': 'Qué se espera',
  'field.hold_awaited.placeholder': 'Por ejemplo: el tóner que se pidió el lunes',
  'field.hold_awaited.error': 'Escriba qué se espera.',
  'field.hold_day.label': 'Hasta el día (opcional)',
  'field.hold_day.placeholder': 'Ese día el caso se reanuda solo',
  'field.hold_answer.label': 'Respuesta',
  'field.hold_answer.placeholder': 'Escriba aquí lo que hace falta',
  'field.hold_answer.error': 'Escriba la respuesta.',
  'field.schedule_day.label': 'Fecha',
  'field.schedule_day.placeholder': 'Elija el día',
  'field.schedule_day.error': 'Elija el día.',
  'field.schedule_note.label': 'Nota para el solicitante (opcional)',
  'field.schedule_note.placeholder': 'Por ejemplo: iría a las 9 a. m.',
  'field.other_day.label': 'Fecha',
  'field.other_day.placeholder': 'Elija el día',
  'field.other_day.error': 'Elija el día.',
  'field.other_note.label': 'Nota para la mesa (opcional)',
  'field.other_note.placeholder': 'Por ejemplo: en la tarde',
  'field.comment.label': 'Comentario',
  'field.comment.placeholder': 'Lo que quiera agregar al caso',
  'field.comment.error': 'Escriba el comentario.',
  'field.note.label': 'Nota interna',
  'field.note.placeholder': 'Lo que la mesa debe saber del caso',
  'field.note.error': 'Escriba la nota.',
  'field.solution.label': 'Solución o recomendaciones',
  'field.solution.placeholder': 'Qué se hizo y qué debe tener en cuenta el solicitante',
  'field.solution.error': 'Escriba la solución: es lo que recibe el solicitante.',
  'field.parts_solution.label': 'Solución o recomendaciones',
  'field.parts_solution.placeholder': 'Qué se hizo y qué debe tener en cuenta el solicitante',
  'field.parts_solution.error': 'Escriba la solución: es lo que recibe el solicitante.',
  'field.parts_list.label': '¿Qué repuestos se cambiaron? (si los hubo)',
  'field.parts_list.placeholder': 'Por ejemplo: 1 disco SSD de 480 GB',
  'field.parts_environment.label': 'Repuestos: ambiente',
  'field.parts_environment.placeholder':
    'La disposición final de la parte retirada se hace según la norma ambiental',
  'field.parts_energy.label': 'Repuestos: energía',
  'field.parts_energy.placeholder': 'La parte nueva cumple los criterios de ahorro de energía',
  'field.parts_provider.label': '¿Qué proveedor externo dio la solución? (si no fue la oficina)',
  'field.parts_provider.placeholder': 'Nombre del proveedor',
  'field.parts_endorser.label': '¿Qué profesional dio el visto bueno al proveedor?',
  'field.parts_endorser.placeholder': 'Elija a un profesional de la mesa',
  'field.reopen_reason.label': '¿Qué sigue fallando?',
  'field.reopen_reason.placeholder': 'Cuéntenos qué pasa todavía',
  'field.reopen_reason.error': 'Escriba qué sigue fallando.',
  'field.dispute_answer.label': '¿Qué le responde al solicitante?',
  'field.dispute_answer.placeholder': 'La recibe con la solución y un plazo nuevo para responder',
  'field.dispute_answer.error': 'Escriba la respuesta.',
  'field.cancel_reason.label': '¿Por qué se cancela?',
  'field.cancel_reason.placeholder': 'Por ejemplo: ya no se necesita',
  'field.cancel_reason.error': 'Escriba por qué se cancela.',
  'field.link_to.label': 'Número del otro caso',
  'field.link_to.placeholder': 'Por ejemplo: MS-2026-000012, o solo 12',
  'field.link_to.error': 'Escriba el número del otro caso.',
  'field.merge_into.label': 'Número del caso que se queda',
  'field.merge_into.placeholder': 'Por ejemplo: MS-2026-000012, o solo 12',
  'field.merge_into.error': 'Escriba el número del caso que se queda.',
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
  'field.register_person.other': 'Otra persona: escriba abajo su nombre',
  'field.register_name.label': 'Nombre del solicitante, si no está en la lista',
  'field.register_name.placeholder': 'Nombre y apellido',
  'field.register_email.label': 'Correo del solicitante, si no está en la lista (opcional)',
  'field.register_email.placeholder': 'Ahí le llegan los avisos',
  'field.office_choice.label': 'Dependencia',
  'field.office_choice.error': 'Elija una dependencia, o escríbala en el chat.',
  'field.office_choice.placeholder': 'Elija la suya, o escríbala en el chat si no está',
  'field.register_office_choice.label': 'Dependencia del solicitante (opcional)',
  'field.register_office_choice.placeholder': 'Elija una de la lista',
  'field.register_office.label': 'Dependencia del solicitante (opcional)',
  'field.register_office.placeholder': 'Por ejemplo: Secretaría de Hacienda',
  'field.register_request.label': 'Solicitud',
  'field.register_request.placeholder': 'Qué falla o qué se necesita, dónde y desde cuándo',
  'field.register_request.error': 'Escriba la solicitud.',
  'field.register_kind.label': 'Tipo (opcional: si no, lo decide la mesa)',
  'field.register_kind.placeholder': 'Sin decidir',
  'field.message_priority.label': 'Prioridad (opcional: si no, la decide la mesa)',
  'field.message_priority.placeholder': 'Sin decidir',
  'field.register_priority.label': 'Prioridad',
  'field.register_priority.placeholder': 'Elija la prioridad',
  'field.register_priority.error': 'Elija una prioridad.',
  'field.state.label': 'Estado',
  'choice.named': '{field}: {value}',
  'choice.absent': '{name} (ausente hasta el {date})',
  'choice.not_listed': 'No está en la lista',
  'choice.desk_decides': 'Que lo decida la mesa',
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
  'fact.absorbed': 'Casos unidos',
  'fact.office': 'Dependencia',
  'fact.kind': 'Tipo',
  'fact.kind.left': 'Por decidir en la mesa',
  'fact.priority.left': '{priority} (por decidir en la mesa)',
  'fact.kind.reported': '{kind} (según el solicitante)',
  'fact.category': 'Categoría',
  'category.removed': '{name} (retirada)',
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
  'fact.agreed': 'Fecha acordada',
  'fact.closes.alone': '{date}, si no hay respuesta',
  'fact.closes.suspended': 'Detenido desde el {date}',
  'fact.closed': 'Cerrado',
  'fact.reopenings': 'Reaperturas',
  'fact.rating': 'Calificación',
  'fact.rating.value': '{rating} de 5',
  'glance.about': '{requester} · {age}',
  'glance.priority': 'Prioridad: {priority}',
  'glance.level': '{priority} · {level}',
  'level.running': 'vence {due}',
  'level.at_risk': 'en riesgo: vence {due}',
  'level.missed': 'venció {due}',
  'level.paused': 'en pausa',
  'level.line': 'Plazo: {level}',
  'outcome.accepted': 'Confirmado: {text}',
  'outcome.no_answer': 'Sin respuesta: {text}',
  'outcome.cancelled': 'Cancelado: {text}',
  'case.follows': 'Continúa el caso {number} (cerrado)',
  'case.continued': 'Sigue en el caso {number}',
  'case.merged_into': 'Se unió al caso {number}',
  'case.related': 'Relacionado: {number}',
  'case.absorbed': 'Se le unió el caso {number}',
  'case.links': 'Casos relacionados',
  'block.missing': 'Falta por aclarar',
  'block.reception': 'Formato de recepción de requerimiento',
  'block.question': 'Pregunta de la mesa',
  'block.question.by': '{name} preguntó',
  'block.answer': 'Respuesta',
  'block.answer.own': 'Su respuesta',
  'block.solution.by': 'Solución de {name}',
  'solution.parts': 'Repuestos cambiados: {parts}',
  'solution.parts.checked':
    'Repuestos cambiados, con disposición final según la norma ambiental y ahorro de energía: {parts}',
  'solution.endorsed': 'Proveedor: {provider}, con visto bueno de {name}',
  'block.refusal': 'El solicitante dice que sigue el problema',
  'block.refusal.own': 'Usted dijo que sigue el problema',
  'block.dispute': 'Lo que el solicitante escribió de la solución',
  'block.dispute.own': 'Lo que usted nos escribió',
  'block.answer.by': '{name} le respondió',
  'block.comments': 'Últimos comentarios',
  'block.comment.by': '{name} ({date}): {text}',
  'block.notes': 'Notas internas: solo las ve la mesa',
  'block.files': 'Archivos adjuntos: {count}',
  'block.cancelled': 'Cancelado por {name}',
  'block.reason': 'Motivo',
  'block.hold': 'Qué se espera',
  'block.hold.own': 'Lo que necesitamos de usted',
  'block.proposal': 'Nota de {name} sobre la fecha',

  // What a card is about, above the case.
  'heading.assigned': '{name} le asignó este caso',
  'heading.assigned.self': 'Este caso quedó a su cargo',
  'heading.escalated': '{name} le escaló este caso',
  'heading.reopened': 'El problema sigue: el caso vuelve a sus manos',
  'heading.reopened.over': 'El caso se reabrió y volvió a sus manos',
  'heading.disputed': '{name} escribió sobre la solución y espera respuesta',
  'heading.decision': 'El solicitante sigue esperando su respuesta sobre la solución',
  'heading.dispute.over': 'Este caso ya no espera su respuesta',
  'heading.hold_answered': '{name} respondió lo que el caso esperaba: puede seguir',
  'heading.returned': 'Llegó el día: el caso vuelve a sus manos',
  'heading.other_date': '{name} propuso otra fecha: el {date}',
  'heading.passed_on': 'Este caso ahora lo atiende {name}',
  'heading.left_desk': 'Este caso ahora lo atiende la mesa',
  'heading.question': 'Necesitamos un dato para seguir con su caso',
  'heading.question.reminder': 'Para seguir con su caso aún nos falta su respuesta',
  'heading.question.reminder.registrar': '{name} aún no ha respondido lo que falta para el caso',
  'heading.unanswered': 'El solicitante no ha respondido. ¿Qué hacemos con el caso?',
  'heading.question.answered': 'Gracias, recibimos su respuesta',
  'heading.question.over': 'Esta pregunta ya no necesita respuesta',
  'heading.date_proposed': '{name} propone atender este caso el {date}',
  'heading.date_confirmed': 'Fecha confirmada: el {date}',
  'heading.date_over': 'Esta fecha ya no necesita respuesta',
  'hint.date_proposed':
    'Confirme la fecha o proponga otra, con los botones o por escrito en este chat.',
  'heading.reception': 'Su caso necesita el formato de recepción de requerimiento',
  'heading.reception.partly': 'Guardamos lo que lleva del formato de recepción',
  'heading.reception.registrar':
    'El caso que usted registró necesita el formato de recepción de requerimiento',
  'heading.reception.complete': 'Gracias: el formato de recepción de requerimiento está completo',
  'heading.reception.over': 'Este caso ya no necesita el formato de recepción de requerimiento',
  'heading.resolution': 'Su caso tiene solución. ¿Quedó resuelto?',
  'heading.reminder': 'Su caso se cierra el {date} si no responde. ¿Quedó resuelto?',
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
  'heading.follower.joined': 'El caso {merged} se unió a este, que usted sigue',
  'heading.follower.left': 'Usted ya no sigue este caso',

  // What comes next, under the case.
  'next.triage': 'Siguiente paso: pulse «Atender» para catalogarlo y asignarlo.',
  'next.triage.own': 'Siguiente paso: decidir {own}.',
  'next.triage.partly':
    'Siguiente paso: usted puede decidir {own}. Lo demás lo decide otra persona de la mesa: {others}.',
  'next.triage.others': 'Siguiente paso, de otra persona de la mesa: {others}.',
  'part.kind': 'el tipo',
  'part.category': 'la categoría',
  'part.priority': 'la prioridad',
  'part.assignee': 'quién lo resuelve',
  'part.kind.role': 'el tipo (rol Mesa)',
  'part.category.role': 'la categoría (rol Categorías)',
  'part.priority.role': 'la prioridad (rol Mesa)',
  'part.assignee.role': 'quién lo resuelve (rol Profesional)',
  'next.waiting_answer': 'Esperando la respuesta del solicitante.',
  'next.require_reception':
    'Falta el formato de recepción de requerimiento, pedido el {date}: {missing}.',
  'next.hand_over': 'Siguiente paso: asignarlo a otra persona.',
  'next.start': 'Siguiente paso: {name} lo inicia.',
  'next.resolve': 'Siguiente paso: {name} anota la solución.',
  'next.mine.start': 'Siguiente paso: pulse «Iniciar» cuando empiece a trabajar en él.',
  'next.mine.resolve': 'Siguiente paso: cuando termine, pulse «Resolver» y anote la solución.',
  'hold.requester': 'En espera de la respuesta del solicitante.',
  'hold.requester.until': 'En espera de la respuesta del solicitante, hasta el {date}.',
  'hold.supplier': 'En espera del proveedor.',
  'hold.supplier.until': 'En espera del proveedor hasta el {date}.',
  'hold.part': 'En espera de un repuesto.',
  'hold.part.until': 'En espera de un repuesto hasta el {date}.',
  'hold.agreed_date': 'En espera de la fecha acordada.',
  'hold.agreed_date.until': 'En espera de la fecha acordada: el {date}.',
  'hold_reason.requester': 'El solicitante',
  'hold_reason.supplier': 'El proveedor',
  'hold_reason.part': 'Un repuesto',
  'proposal.desk': '{name} propuso atenderlo el {date}; falta que el solicitante confirme.',
  'proposal.requester':
    'Siguiente paso: confirmar el {date}, que propuso {name}, o proponer otra fecha.',
  'proposal.own.desk': '{name} propone atenderlo el {date}: confirme la fecha o proponga otra.',
  'proposal.own.requester': 'Usted propuso el {date}. Le avisaremos cuando la mesa confirme.',
  'next.waiting_accept': 'Esperando que el solicitante confirme.',
  'next.restart_term':
    'Siguiente paso: responder al solicitante. Mientras tanto, el caso no se cierra.',
  'next.own.new': 'La mesa ya lo recibió. Le avisaremos por este chat.',
  'next.own.new.later': 'La mesa lo revisará desde el {date}. Le avisaremos por este chat.',
  'next.own.reception':
    'Para atender su caso falta el formato de recepción de requerimiento: {missing}.',
  'next.own.needs_info': 'Para seguir necesitamos su respuesta.',
  'next.own.assigned': 'Le avisaremos por este chat cuando se empiece a atender.',
  'next.own.new.by': 'La mesa empieza a atenderlo a más tardar {due}. Le avisaremos por este chat.',
  'next.own.assigned.by': 'Se empieza a atender a más tardar {due}. Le avisaremos por este chat.',
  'next.own.late.start':
    'Debía empezarse a atender a más tardar {due} y va con retraso. Le avisaremos por este chat; para hablar con alguien, escriba «quiero hablar con alguien».',
  'next.own.late.resolve':
    'Debía quedar resuelto a más tardar {due} y va con retraso. Le avisaremos por este chat; para hablar con alguien, escriba «quiero hablar con alguien».',
  'next.own.in_progress': 'Están trabajando en su caso. Le avisaremos por este chat.',
  'next.own.in_progress.by':
    'Están trabajando en su caso y esperan resolverlo a más tardar {due}. Le avisaremos por este chat.',
  'next.own.resolved': 'Esperamos su respuesta: díganos si quedó resuelto.',
  'next.own.suspended':
    'La mesa le responderá por este chat. Si ya sabe si quedó resuelto, díganoslo con los botones.',
  'next.suspended.registrar':
    'La mesa le responderá al solicitante. Mientras tanto, el caso no se cierra.',
  'next.own.closes': 'El caso se cierra el {date} si no hay respuesta.',
  'hint.reception': 'Llene lo que sepa y guárdelo: puede seguir después.',
  'hint.reception.missing': 'Todavía falta: {missing}.',
  'hint.reception.registrar': 'Lo llena {name}. Falta: {missing}.',
  'hint.newer_solution': 'Después hubo otra solución: está en otra tarjeta, más abajo.',
  'closing.accepted': 'Cerrado: el solicitante confirmó la solución.',
  'closing.no_answer': 'Cerrado: pasó el plazo sin respuesta.',
  'closing.cancelled': 'Cerrado: el caso se canceló.',
  'closing.merged': 'Cerrado: se unió al caso {into}.',
  'closing.own.accepted': 'Cerrado: usted confirmó la solución.',
  'closing.own.no_answer':
    'Cerrado: pasó el plazo sin su respuesta. Si el problema sigue, escríbanos y abrimos otro caso.',
  'closing.own.cancelled': 'Cerrado: el caso se canceló.',
  'closing.own.merged': 'Cerrado: se unió al caso {into}. Le avisaremos por ese.',
  'next.follower': 'Le avisaremos por este chat cuando tenga quien lo atienda, solución o cierre.',
  'next.follower.left':
    'Esta tarjeta ya no cambia. Si el problema le sigue afectando, escríbanos y abrimos su caso.',
  'closing.follower': 'Cerrado. Si a usted le sigue fallando, escríbanos y abrimos su caso.',

  // What a notification shows before the card is opened.
  'summary.case': '{number}, {state}: {request}',
  'summary.headed': '{heading} · {number}, {state}',
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
  'dialog.case_opened_unclear_later':
    'Abrí el caso {number} en estado POR ACLARAR para no perder su solicitud. La mesa, que atiende de nuevo el {opens}, le escribirá para pedirle los datos que faltan.',
  'dialog.case_opened_later': 'Listo: su caso es el {number}. La mesa atiende de nuevo el {opens}.',
  'dialog.case_opened': 'Listo: su caso es el {number}.',
  'intake.request_question': '¿Qué falla o qué necesita? Cuénteme también dónde y desde cuándo.',
  'intake.clarify_question': 'Para poder ayudarle nos falta saber:',
  'intake.name_question': '¿A nombre de quién abro el caso? Escriba nombre y apellido.',
  'intake.summary_title': 'Revise su solicitud',
  'intake.summary_intro': 'Corrija aquí mismo lo que haga falta y abra el caso.',
  'intake.files': 'Con la solicitud van: {files}',
  'intake.follows': 'Este caso continúa el {number}, que está cerrado.',
  'dialog.added_to_request':
    'Agregué a la solicitud lo que acaba de escribir. Revísela y pulse «Abrir el caso».',
  'dialog.office_noted': 'Desde ahora uso «{office}» como su dependencia.',
  'dialog.office_how':
    'Un comentario no la cambia. Pulse «Corregir la dependencia» en la tarjeta del caso, o escríbame, por ejemplo, «la dependencia quedó mal, es Secretaría de Hacienda».',
  'dialog.form_how':
    'El formato del caso {number} se llena en su tarjeta, con «Llenar el formato». También puede decírmelo aquí por partes, por ejemplo «el responsable soy yo» u «objetivo: renovar los equipos».',
  'dialog.form_filled': 'Listo: lo puse en el formato del caso {number}.',
  'dialog.office_set': 'Listo: corregí la dependencia del caso {number}.',
  'dialog.opened_with': 'Puse también en la solicitud lo que escribió antes: «{text}».',
  'dialog.request_replaced': 'Listo, dejé lo anterior. Ahora la solicitud dice: «{request}».',
  'dialog.continues_nothing':
    'Listo: la solicitud ya no continúa el caso {number}; será un caso aparte.',
  'dialog.asked_about': 'Le pregunto por esta solicitud: «{request}».',
  'dialog.cancelled': 'Listo, no se abrió ningún caso. Cuando necesite algo, escríbame.',
  'dialog.unfinished':
    'Esta solicitud quedó a medias: «{request}». Siga con ella aquí abajo o, para dejarla, escriba «cancelar».',
  'dialog.nothing_to_cancel':
    'No hay ninguna solicitud en curso. Para cancelar un caso ya abierto, escriba «mis casos» y use su botón «Cancelar caso».',
  'dialog.changed_part': 'Listo, lo cambié en su solicitud.',
  'dialog.changed': 'Hecho: así queda su solicitud.',
  'dialog.left_to_desk': 'Está bien, eso lo decide la mesa.',
  'dialog.draft_dropped': 'Dejé sin abrir la solicitud que quedó a medias: «{request}».',
  'dialog.first_request': 'Empecemos por esta: «{request}».',
  'dialog.one_case': 'Es un solo caso, con todo lo que escribió.',
  'dialog.one_case_yet':
    'Por ahora es un solo caso, con todo lo que escribió. Si quiere un caso para cada cosa, escriba «por separado».',
  'dialog.next_request': 'Sigamos con la siguiente: «{request}».',
  'dialog.next_request_kept': 'La guardé: seguimos con ella después de esta.',
  'dialog.kept_with_waiting': 'Eso lo guardé con la que sigue después de esta: {requests}.',
  'dialog.waiting_dropped': 'Está bien, ya no seguimos con: {requests}.',
  'dialog.requests_waiting': 'Después de esta solicitud seguimos con: {requests}.',
  'dialog.again_begun': 'Abro un caso nuevo que continúa el {number}, porque ese ya está cerrado.',
  'dialog.closed_continues':
    'El caso {number} ya está cerrado y no se le agrega nada más. Lo continúa el {continuedBy}.',
  'dialog.status_known':
    'Por ahora no se sabe más del caso {number} que lo que ya le conté. Le avisaré por este chat en cuanto haya algo nuevo.',
  'dialog.disputed':
    'Le pasé lo que escribió a quien atendió el caso {number}; mientras tanto no se cierra.',
  'dialog.accepted': 'Gracias por confirmar: el caso {number} quedó cerrado.',
  'dialog.reopened': 'Reabrí el caso {number} y le avisé a quien lo atiende.',
  'dialog.case_cancelled': 'Cancelé el caso {number}.',
  'dialog.started': 'El caso {number} está EN CURSO.',
  'dialog.resumed': 'El caso {number} ya no está en espera.',
  'dialog.date_confirmed': 'Confirmé la fecha del caso {number} y le avisé a quien lo atiende.',
  'dialog.date_proposed':
    'Propuse la fecha para el caso {number}. Le aviso cuando la mesa responda.',
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
  'dialog.note_how':
    'No guardé nada. Para que la vea solo la mesa, escriba la nota con «Nota interna», en la tarjeta del caso.',
  'dialog.note_how_which':
    'No guardé nada. Escriba «caso» y su número para ver la tarjeta: la nota que guarde ahí con «Nota interna» la ve solo la mesa.',
  'dialog.nothing_to_solve': 'No tiene a su cargo un caso con el que se pueda hacer eso.',
  'dialog.case_not_found':
    'No encuentro el caso {number} entre los que usted puede ver. Revise el número o escriba «mis casos».',
  'dialog.not_understood': 'Lamento no entenderle.',
  // The words of the procedure, as they are explained to whoever asks.
  'dialog.term_new': 'NUEVO: el caso llegó a la mesa y todavía no tiene quien lo atienda.',
  'dialog.term_needs_info':
    'POR ACLARAR: a la mesa le falta un dato suyo para seguir; se lo pide por este chat.',
  'dialog.term_assigned':
    'ASIGNADO: el caso ya tiene quien lo atienda, que todavía no ha empezado.',
  'dialog.term_in_progress': 'EN CURSO: quien atiende el caso ya está trabajando en él.',
  'dialog.term_resolved':
    'RESUELTO: la mesa dio una solución y espera que usted diga si quedó bien. Si no responde a tiempo, el caso se cierra.',
  'dialog.term_closed':
    'CERRADO: el caso terminó. Si el problema vuelve, escríbame y se abre otro que lo continúa.',
  'dialog.term_incident': 'Incidencia: algo que servía dejó de servir o funciona mal.',
  'dialog.term_service_request':
    'Requerimiento: todo lo demás que se le pide a la mesa, por ejemplo un acceso, un equipo, un programa, una asesoría o un proyecto.',
  'dialog.term_high':
    'Prioridad Alta: el servicio está parado por completo, afecta a muchos o afecta una actividad crítica.',
  'dialog.term_medium':
    'Prioridad Media: el servicio está afectado, pero no los sistemas críticos; se puede trabajar con dificultad.',
  'dialog.term_low':
    'Prioridad Baja: es una actividad que se programa y se atiende en una fecha acordada con usted.',
  'dialog.term_office':
    'Dependencia: la oficina o secretaría de la alcaldía en la que usted trabaja, por ejemplo la Secretaría de Hacienda.',
  'dialog.term_password':
    'No le dé su contraseña a nadie, tampoco a la mesa: para ayudarle no la necesita. Y no la escriba en el chat.',
  'dialog.term_reception':
    'Formato de recepción de requerimiento: son los datos que la mesa necesita para un concepto técnico o un proyecto de software: la dependencia, el objetivo, la situación actual, el resultado esperado, los usuarios afectados y el responsable. Lo llena quien hace la solicitud, por partes si quiere.',
  'dialog.write_here':
    'Por aquí mismo: cuando algo falle o necesite otra cosa, escríbamelo en este chat y abro el caso.',
  'dialog.explain_kind':
    'Incidencia es algo que servía y dejó de servir. Requerimiento es algo que le hace falta. Si no está seguro, lo decide la mesa.',
  'dialog.explain_priority':
    'Alta es cuando el servicio está parado por completo o se afecta algo crítico. Media, cuando se puede trabajar con dificultad. Baja, cuando se puede programar. Elija una o deje que lo decida la mesa.',
  'dialog.explain_time':
    'La mesa atiende primero lo de prioridad Alta, después Media; lo de Baja se hace en una fecha acordada. Le avisaré por aquí de cada avance.',
  'dialog.explain_time.levels':
    'En horas de atención, la mesa empieza los casos de prioridad Alta en {high} y los de prioridad Media en {medium}; los de prioridad Baja se atienden en una fecha acordada.',
  'dialog.explain_request':
    'Con una o dos frases basta. Por ejemplo: «La impresora de Hacienda, piso 2, no imprime desde ayer».',
  'dialog.explain_name': 'Es el nombre de la persona que necesita la solución.',
  'dialog.explain_office':
    'Escríbame el nombre de su dependencia como la conoce, y lo pongo en la solicitud.',
  'dialog.explain_summary':
    'Revise los datos y pulse «Abrir el caso», o escríbame «sí». Si algo está mal, cámbielo en la tarjeta o escríbame, por ejemplo, «era requerimiento» o «es en el piso 4».',
  'dialog.language_changed': 'Listo, desde ahora le escribo en español.',
  'dialog.already_answered': 'Esta pregunta ya está respondida; la que sigue está más abajo.',
  'dialog.expired':
    'Esta tarjeta ya no está activa. Escríbame lo que necesita y empezamos de nuevo.',
  'dialog.of_another_request':
    'Ese botón es de algo que ya terminó. Su solicitud en curso sigue más abajo.',
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
  'status.stands': 'El caso {number} está {state} desde {since}.',
  'status.asks': 'El caso {number} está {state} desde {since}.',
  'status.attended_by': 'Lo atiende {name}.',
  'status.solved_by': 'Lo resolvió {name}.',
  'status.nobody': 'Todavía no tiene quien lo atienda.',

  // Help, thanks, lists.
  'help.requester':
    'Puede escribirme:\n- lo que falla o lo que necesita, para abrir un caso\n- «mis casos», para ver sus casos y qué sigue en cada uno\n- «caso 1», para ver el caso número 1\n- una imagen o un archivo con su solicitud, o junto con «caso 1» para agregarlo a ese caso\n- «cancelar», para dejar una solicitud a medias\n- «¿hasta qué hora atienden?», para saber el horario\n- «quiero hablar con alguien», para que la mesa le escriba\n- «english», para cambiar de idioma',
  'help.staff':
    'Por ser de la mesa, también puede escribirme lo siguiente.\n\nPara ver casos:\n- «cola», «resumen» y «quién espera»\n- «casos sin asignar», «casos urgentes», «casos de hoy» o «casos de María»\n- «buscar impresora piso 3» y «repuestos octubre»\n- «niveles», para saber en cuánto tiempo se empiezan y se resuelven\n- «calendario», para el horario y los próximos días sin trabajo\n\nPara atenderlos:\n- «caso 1»: en su tarjeta están «{triage}», «{escalate}», «{note}» y «{resolve}» y, detrás de los tres puntos, «{merge}», «{link}» e «{major}»; cada caso tiene además su tarjeta en el canal de la mesa\n- «registrar», para el caso de quien escribió un correo o un oficio, llamó o vino\n\nPara sus ausencias:\n- «ausente hasta el lunes», «ya volví» y «quién está ausente»\n- «entregar mis casos», para pasarlos a otras personas\n\n«Mis roles» le dice cuáles tiene y quién lidera la mesa.',
  'help.lead':
    'Por liderar la mesa, además:\n- «categorías», «dependencias», «textos», «calendario» y «roles», para verlos y cambiarlos\n- «niveles», para cambiarlos y confirmarlos\n- «María ausente hasta el viernes», «María ya volvió» y «entregar los casos de María»\n- «sin resumen diario», para no recibir el resumen de cada mañana',
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
  'cases.following': 'Los que sigue',
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

  // Spare parts replaced, month by month.
  'parts.heading': 'Repuestos cambiados en {month} · {count} registros',
  'parts.heading.one': 'Repuestos cambiados en {month} · 1 registro',
  'parts.row': '{date} · {name}',
  'parts.hint':
    'Para ver otro mes, escriba «repuestos» y el mes: «repuestos octubre» o «repuestos 2026-10».',
  'parts.none':
    'En {month} no se cambiaron repuestos. Para ver otro mes, escriba «repuestos» y el mes, por ejemplo «repuestos octubre».',
  'parts.staff_only':
    'La lista de repuestos es para quien está en la mesa de servicio. Si necesita un repuesto, escríbame qué equipo falla y desde cuándo.',

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
  'overview.missed': 'Vencidos',
  'overview.at_risk': 'En riesgo de vencer',
  'overview.waiting': 'Esperan al solicitante',
  'overview.reopened': 'Reabiertos',
  'overview.oldest': 'El más antiguo',
  'overview.oldest.case': '{number} · {date}',
  'overview.button': '{state} ({count})',

  // Who of the desk's team has which roles.
  'roles.heading': 'Roles de la mesa',
  'roles.intro':
    'Con «Cambiar» se dan y se quitan. Quien entra al equipo de la mesa recibe mesa, categorías y profesional; líder se da aquí.',
  'roles.nobody': 'Por ahora nadie tiene: {roles}.',
  'roles.label': 'Roles de {name}',
  'roles.given': 'Cambio de {name}, {date}',
  'roles.named_lead': 'Líder por la configuración del programa (DESK_LEADS): aquí no se le quita.',
  'roles.done': 'Guardado. {name} tiene ahora: {roles}.',
  'roles.stale':
    'Los roles cambiaron mientras veía esta tarjeta y no se guardó nada. Así están ahora.',
  'roles.refused.not_member': 'Esa persona ya no está en el equipo de la mesa. No se guardó nada.',
  'roles.refused.no_role':
    'Deje al menos un rol. Quien no debe trabajar en la mesa se retira del equipo en Teams.',
  'roles.refused.last_lead':
    'No se guardó: es el único líder de la mesa. Dele antes ese rol a otra persona.',
  'roles.refused.unchanged': 'Ya tiene esos roles: no hubo nada que cambiar.',
  'roles.own': 'Sus roles en la mesa: {roles}.',
  'leads.are': 'Lidera la mesa: {names}.',
  'leads.only': 'Eso lo ve y lo cambia quien lidera la mesa: {names}.',
  'leads.none':
    'La mesa todavía no tiene líder. Lo nombra quien administra el programa (DESK_LEADS), o lo es quien elija el canal de la mesa.',
  'roles.first_lead':
    'Usted eligió el canal de la mesa y por eso la lidera. Escriba «roles» para ver y cambiar los roles de su equipo.',
  'roles.told': '{name} cambió sus roles en la mesa de servicio. Ahora tiene: {roles}.',
  'roles.told.lead':
    '{name} cambió sus roles en la mesa de servicio. Ahora tiene: {roles}. Como líder puede escribir «roles» para ver y cambiar los de su equipo.',
  'team_role.desk': 'Mesa',
  'team_role.categorizer': 'Categorías',
  'team_role.professional': 'Profesional',
  'team_role.lead': 'Líder',
  'team_role.desk.choice': 'Mesa: registra, aclara, clasifica y da prioridad',
  'team_role.categorizer.choice': 'Categorías: da la categoría',
  'team_role.professional.choice': 'Profesional: asigna, escala y atiende casos',
  'team_role.lead.choice': 'Líder: da los roles y reasigna casos',
  'button.role_change': 'Cambiar',
  'submit.role_save': 'Guardar',

  'search.heading': 'Casos con «{text}»',
  'search.none':
    'Ningún caso tiene «{text}». Pruebe con menos palabras o con la palabra completa. Si quería abrir un caso, empiece con otra palabra.',
  'search.more': 'Hay más casos. Para acotar la búsqueda, agregue otra palabra.',
  'search.how':
    'Después de «buscar» escriba palabras del caso o un nombre, diez como máximo. Por ejemplo: «buscar impresora piso 3».',

  // A lead's summary of the morning.
  'digest.heading': 'Buenos días. {title}',
  'digest.solved': 'Resueltos desde el {date}',
  'digest.hint':
    'Este resumen llega cada mañana de trabajo. Para no recibirlo, escriba «sin resumen diario».',
  'dialog.digest_on': 'Listo, cada mañana de trabajo le envío el resumen de la mesa.',
  'dialog.digest_off':
    'Listo, no le envío más el resumen de la mañana. Para recibirlo de nuevo, escriba «con resumen diario».',
  'dialog.digest_leads_only': 'El resumen de la mañana es para quien lidera la mesa.',

  // One of the staff is away, and hands over their cases.
  'absence.own': 'Queda ausente hasta el {date}, ese día incluido.',
  'absence.other': '{name} queda ausente hasta el {date}, ese día incluido.',
  'absence.own.meanwhile':
    'Mientras tanto no se le sugieren casos nuevos. Si vuelve antes, escriba «ya volví».',
  'absence.other.meanwhile': 'Mientras tanto no se le sugieren casos nuevos.',
  'absence.own.cases.none': 'No tiene casos abiertos a su cargo.',
  'absence.own.cases.one': 'Su caso abierto sigue a su cargo, y puede entregarlo a otra persona.',
  'absence.own.cases.many':
    'Sus {count} casos abiertos siguen a su cargo, y puede entregarlos a otras personas.',
  'absence.other.cases.none': 'No tiene casos abiertos a su cargo.',
  'absence.other.cases.one': 'Su caso abierto sigue a su cargo hasta que se entregue.',
  'absence.other.cases.many':
    'Sus {count} casos abiertos siguen a su cargo hasta que se entreguen.',
  'absence.told':
    '{name} registró que queda ausente hasta el {date}, ese día incluido: mientras tanto no se le sugieren casos nuevos. Si no es así, o si vuelve antes, escriba «ya volví».',
  'absence.told.back': 'Ya no figura como ausente: se le sugieren casos otra vez.',
  'absence.list': 'Ausentes ahora:',
  'absence.list.one': '{name}, hasta el {date}',
  'absence.list.none': 'Por ahora nadie de la mesa figura como ausente.',
  'absence.unclear': '¿Hasta qué día?',
  'absence.past': 'Ese día ya pasó. ¿Hasta qué día?',
  'absence.how':
    'Escriba, por ejemplo: «ausente hasta el lunes» o «ausente hasta el 15 de diciembre».',
  'absence.how.other': 'Escriba, por ejemplo: «hasta el lunes» o «hasta el 15 de diciembre».',
  'absence.back.own': 'Qué bueno tenerle de vuelta: ya se le sugieren casos otra vez.',
  'absence.back.other': '{name} ya no figura como ausente.',
  'absence.not_absent.own': 'No figura como ausente.',
  'absence.not_absent.other': '{name} no figura como ausente.',
  'absence.unknown': 'En la mesa no hay nadie con ese nombre.',
  'absence.several':
    'En la mesa hay varias personas con ese nombre: {names}. Escriba el nombre completo.',
  'absence.leads_only': 'Eso de otra persona lo registra quien lidera la mesa: {names}.',
  'absence.leads_only.none': 'Eso de otra persona lo registra quien lidera la mesa.',
  'button.handover_list': 'Entregar sus casos',
  'button.handover_list.own': 'Entregar mis casos',
  'button.handover_give': 'Entregar todos',
  'handover.heading': 'Entregar los casos de {name}',
  'handover.heading.own': 'Entregar mis casos',
  'handover.explain': 'Cada persona recibe el aviso de siempre.',
  'handover.none': 'No quedan casos por entregar.',
  'handover.more': 'Hay {more} más: aparecen cuando se entregan estos.',
  'handover.case': '{number} · {state}',
  'handover.nobody': 'No hay a quién sugerir: elija a una persona.',
  'handover.to': '¿A quién se entregan?',
  'handover.to.suggested': 'A quien se sugiere en cada caso',
  'handover.done.none': 'No se entregó ningún caso.',
  'handover.done.one': 'Se entregó 1 caso.',
  'handover.done.many': 'Se entregaron {count} casos.',
  'handover.given': '{number}: ahora lo tiene {name}.',
  'handover.kept': '{number}: no se entregó. {why}',
  'handover.kept.changed': '{number}: no se entregó. {name} lo cambió antes ({time}).',
  'handover.kept.unknown': 'Un caso no se entregó: ya no lo encuentro.',
  'handover.not_yours':
    'Los casos de otra persona de la mesa los entrega ella misma o quien lidera la mesa.',

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
  'card.no_canned_text':
    'Ese texto preparado ya no está en la lista. Elija otro, o escriba el suyo, y vuelva a enviar.',
  'card.choose': 'Elija una opción y vuelva a pulsar el botón.',
  'card.too_long': 'El texto es demasiado largo: el máximo es {max} caracteres. No se guardó nada.',
  'card.not_found': 'No encuentro ese caso entre los que usted puede ver.',
  'card.no_effect_choices': 'Lo que eligió no se guardó: {choices}.',
  'card.no_effect_to': 'Para {name}:',
  'card.no_effect_text': 'Lo que escribió no se guardó: «{text}»',
  'staff.only': 'Eso solo lo puede hacer quien está en la mesa de servicio.',

  // What people want to do, as a sentence needs it: «No se puede {action} …».
  'action.open': 'abrir un caso',
  'action.ask_info': 'pedir aclaración',
  'action.provide_info': 'responder la aclaración',
  'action.remind_info': 'recordar la aclaración al solicitante',
  'action.ask_unanswered': 'preguntar a la mesa qué hacer sin la aclaración',
  'action.require_reception': 'pedir el formato de recepción de requerimiento',
  'action.fill_reception': 'llenar el formato de recepción de requerimiento',
  'action.set_office': 'corregir la dependencia',
  'action.waive_reception': 'quitar el formato de recepción de requerimiento',
  'action.triage': 'atender el caso',
  'action.classify': 'catalogar el caso',
  'action.categorize': 'cambiar la categoría',
  'action.prioritize': 'cambiar la prioridad',
  'action.assign': 'asignar el caso',
  'action.start': 'iniciar el caso',
  'action.escalate': 'escalar el caso',
  'action.warn_level': 'avisar que un plazo está en riesgo',
  'action.miss_level': 'avisar que se venció un plazo',
  'action.hold': 'poner el caso en espera',
  'action.resume': 'reanudar el caso',
  'action.resume_on_date': 'reanudar el caso en su fecha',
  'action.answer_hold': 'responder lo que el caso espera',
  'action.schedule': 'proponer una fecha',
  'action.propose_date': 'proponer otra fecha',
  'action.confirm_date': 'confirmar la fecha',
  'action.accept_date': 'confirmar la fecha del solicitante',
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
  'action.link': 'relacionar el caso con otro',
  'action.note_link': 'anotar el caso relacionado',
  'action.merge': 'unir el caso a otro',
  'action.absorb': 'anotar el caso que se unió',
  'action.declare_major': 'declarar el incidente mayor',
  'action.withdraw_major': 'quitar el incidente mayor',
  'action.follow': 'seguir el incidente mayor',
  'action.unfollow': 'dejar de seguir el caso',
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
  'rejection.missing.parts':
    'Falta decir qué repuestos se cambiaron. Escríbalos, o quite las marcas si no hubo, y vuelva a enviar.',
  'rejection.missing.parts_checklist':
    'Con repuestos, el caso se resuelve solo si se cumplen las dos condiciones: disposición final según la norma ambiental y ahorro de energía. Márquelas y vuelva a enviar.',
  'rejection.missing.provider':
    'Falta el proveedor que dio la solución. Escríbalo, o deje vacío el visto bueno si fue la oficina, y vuelva a enviar.',
  'rejection.missing.endorser':
    'La solución de un proveedor necesita el visto bueno de un profesional de la mesa. Elíjalo y vuelva a enviar.',
  'rejection.missing.reason': 'Falta el motivo. Escríbalo y vuelva a enviar.',
  'rejection.missing.request': 'Falta la solicitud. Escríbala y vuelva a enviar.',
  'rejection.missing.name': 'Falta el nombre de quien solicita. Escríbalo y vuelva a enviar.',
  'rejection.missing.office': 'Falta la dependencia. Escríbala y vuelva a enviar.',
  'rejection.missing.filing_number':
    'Falta el número de radicado del oficio. Escríbalo y vuelva a enviar.',
  'rejection.missing.filing_date':
    'Falta la fecha del radicado, o no es una fecha. Elíjala y vuelva a enviar.',
  'rejection.missing.other_number': 'Falta el número del otro caso. Escríbalo y vuelva a enviar.',
  'rejection.missing.wanted_date':
    'La fecha deseada no es una fecha. Elíjala de nuevo, o bórrela, y vuelva a enviar.',
  'rejection.missing.awaited': 'Falta escribir qué se espera. Escríbalo y vuelva a enviar.',
  'rejection.missing.day': 'Falta la fecha. Elija un día y vuelva a enviar.',
  'rejection.not_ahead': 'El {date} ya pasó o ya empezó. Elija un día a partir de mañana.',
  'rejection.too_far':
    'El {date} queda a más de un año. Revise la fecha y elija un día más cercano.',
  'rejection.day_off': 'La mesa no trabaja el {date}. Elija otro día.',
  'rejection.not_held': 'Este caso no está en espera.',
  'rejection.not_held_for_requester':
    'Este caso ya no espera su respuesta. Si quiere agregar algo, escriba un comentario.',
  'rejection.not_low':
    'Solo se acuerda fecha en los casos de prioridad Baja. Cambie antes la prioridad, si corresponde.',
  'rejection.no_date_proposed': 'No hay una fecha propuesta que espere su respuesta.',
  'rejection.past.wanted_date':
    'La fecha deseada ya pasó. Elija una de hoy en adelante, o bórrela, y vuelva a enviar.',
  'rejection.reception_incomplete':
    'Del formato de recepción de requerimiento falta: {missing}. El caso se puede asignar cuando esté completo.',
  'rejection.no_reception': 'Este caso no necesita el formato de recepción de requerimiento.',
  'rejection.reception_complete': 'El formato de recepción de requerimiento ya está completo.',
  'rejection.missing.kind':
    'Antes de asignar hay que catalogar el caso como incidencia o requerimiento.',
  'rejection.no_such_category': 'Esa categoría ya no está en la lista de la mesa: elija otra.',
  'rejection.missing.category': 'Antes de asignar hay que elegir la categoría del caso.',
  'rejection.missing.title': 'Falta el título. Escríbalo y vuelva a enviar.',
  'rejection.too_long':
    'El texto tiene {length} caracteres y el máximo es {max}. Acórtelo y vuelva a enviar.',
  'rejection.not_yet':
    'Un oficio no puede tener una fecha por venir: revise la fecha del radicado.',
  'rejection.not_staff': '{name} no hace parte de la mesa. Elija a una persona de la lista.',
  'rejection.not_professional':
    '{name} no tiene el rol de profesional, así que no puede dar el visto bueno. Elija a otra persona de la lista.',
  'rejection.last_level':
    'El caso ya está en el nivel {level}, que es el último. Para pasarlo a otra persona use «Asignar».',
  'rejection.same_assignee':
    'Esa persona ya tiene este caso: escalarlo es pasarlo a otra. Elija a otra persona de la lista.',
  'rejection.unchanged': 'Ya estaba así: no hubo nada que cambiar.',
  'rejection.not_suspended':
    'El solicitante ya no espera una respuesta: el cierre de este caso no está detenido.',
  'rejection.not_due': 'Todavía no es la fecha: no se hizo nada.',
  'rejection.no_room':
    'Un caso guarda hasta {files} archivos y {max} en total, y este ya no tiene lugar para más.',
  'rejection.no_files': 'Este caso no tiene archivos.',
  'rejection.not_major': 'Este caso no es un incidente mayor.',
  'rejection.no_such_case': 'No encuentro el caso «{number}». Revise el número y vuelva a enviar.',
  'rejection.same_case': 'Ese es el número de este mismo caso. Escriba el del otro.',
  'rejection.closed_case':
    'El caso {number} ya está CERRADO, así que nadie recibiría avisos por él. Escriba el número de uno abierto.',
  'rejection.merged_case':
    'El caso {number} ya se unió al {into}. Si este es lo mismo, únalo al {into}.',
  'rejection.unconfirmed': 'Falta confirmar que este caso se une al {number} y queda CERRADO.',

  // The form by which the desk registers a case for somebody.
  'button.register_case': 'Registrar caso',
  'button.register_cancel': 'Cancelar',
  'register.title': 'Registrar un caso',
  'register.intro':
    'Para quien escribió un correo o un oficio, llamó o vino a la ventanilla. El radicado y su fecha solo hacen falta en un oficio. Elija al solicitante en la lista o escriba su nombre.',
  'register.person': '{name} ({email})',
  'register.only_staff':
    'Registrar casos de otras personas solo lo hace la mesa de servicio. Para abrir el suyo, escríbame en el chat personal qué falla o qué necesita.',
  // What the desk's lead decides in chat: categories, offices, prepared texts.
  'weekday.0': 'domingo',
  'weekday.1': 'lunes',
  'weekday.2': 'martes',
  'weekday.3': 'miércoles',
  'weekday.4': 'jueves',
  'weekday.5': 'viernes',
  'weekday.6': 'sábado',
  'hours.span': 'de {from} a {to}',
  'hours.day': 'La mesa atiende el {day}, {hours}',
  'hours.days': 'La mesa atiende de {from} a {to}, {hours}',
  'hours.open': 'En este momento la mesa está atendiendo.',
  'hours.opens': 'En este momento la mesa no atiende. Atiende de nuevo el {date}',
  'hours.off': '{date}: {name}',
  'hours.half': '{date}: {name} (se trabaja {hours})',
  'hours.works': 'Sí: el {date} la mesa atiende {hours}',
  'hours.works_as': 'Sí, aunque es «{why}»: el {date} la mesa atiende {hours}',
  'hours.closed': 'No: el {date} la mesa no atiende. Atiende de nuevo el {opens}',
  'hours.closed_as': 'No: el {date} ({why}) la mesa no atiende. Atiende de nuevo el {opens}',
  'calendar.heading': 'Calendario de la mesa',
  'calendar.days': 'Próximos días que no son como siempre',
  'calendar.no_days': 'No se conocen próximos días sin trabajo.',
  'calendar.more': 'Y {more} más, después de esos.',
  'calendar.of_file': '{text} · del archivo de días del programa',
  'calendar.remove': '¿Quitar este cambio del {date}? Ese día vuelve a quedar como estaba antes.',
  'calendar.saved':
    'Quedó guardado: {date}, {name}. Los plazos que empiecen desde ahora ya lo cuentan.',
  'calendar.removed': 'Se quitó lo dicho del {date}: vuelve a quedar como estaba antes.',
  'calendar.problem.no_day': 'Falta el día. Elíjalo y guarde otra vez.',
  'calendar.problem.day_past': 'Ese día ya pasó. Elija hoy o un día que venga.',
  'calendar.problem.day_far': 'Ese día está demasiado lejos. Elija uno de los próximos dos años.',
  'calendar.problem.no_day_name':
    'Falta por qué ese día no es como siempre. Escríbalo en español y guarde otra vez.',
  'calendar.problem.day_name_too_long':
    'El nombre es muy largo: puede tener hasta {max} caracteres.',
  'calendar.problem.day_hours':
    'Con esas horas no queda tiempo de trabajo. Corríjalas; si no se trabaja, déjelas vacías.',
  'calendar.problem.day_hours_needed':
    'Ese día de la semana no se trabaja: escriba desde qué hora y hasta qué hora.',
  'calendar.problem.days_full': 'Caben hasta {max} días. Quite uno para agregar otro.',
  'catalogue.categories': 'Categorías',
  'catalogue.categories.intro':
    'Así se clasifican los casos de la mesa. Lo que cambie se ve en los formularios desde ya.',
  'catalogue.categories.empty': 'Todavía no hay categorías.',
  'catalogue.categories.add': 'Nueva categoría',
  'catalogue.categories.change': 'Cambiar la categoría',
  'catalogue.categories.remove':
    '¿Quitar «{name}»? Ya no se podrá elegir; los casos que la tienen la conservan.',
  'catalogue.offices': 'Dependencias',
  'catalogue.offices.intro':
    'Se ofrecen a quien hace una solicitud y a quien registra un caso. Siempre se puede escribir otra.',
  'catalogue.offices.empty':
    'No hay dependencias en la lista: cada quien la dice a su manera. Agréguelas para que se puedan elegir.',
  'catalogue.offices.add': 'Nueva dependencia',
  'catalogue.offices.change': 'Cambiar la dependencia',
  'catalogue.offices.remove':
    '¿Quitar «{name}»? Ya no se ofrecerá; los casos que la nombran no cambian.',
  'catalogue.canned': 'Textos preparados',
  'catalogue.canned.intro':
    'Soluciones y preguntas ya escritas. Se eligen al resolver un caso o al pedir información, y le llegan a cada quien en su idioma.',
  'catalogue.canned.empty':
    'No hay textos preparados. Agregue las soluciones y las preguntas que la mesa más repite.',
  'catalogue.canned.remove': '¿Quitar «{name}»? Lo que ya se envió con este texto no cambia.',
  'catalogue.solution.add': 'Nueva solución preparada',
  'catalogue.solution.change': 'Cambiar la solución preparada',
  'catalogue.question.add': 'Nueva pregunta preparada',
  'catalogue.question.change': 'Cambiar la pregunta preparada',
  'catalogue.use.solution': 'Solución: {text}',
  'catalogue.use.question': 'Pregunta: {text}',
  'catalogue.heading': '{title} ({count})',
  'catalogue.page': 'Página {page} de {pages}',
  'catalogue.removed': 'Retiradas, que siguen en sus casos: {names}.',
  'catalogue.entry_intro': 'Lo verá cada quien en el idioma en que habla con la mesa.',
  'catalogue.saved': 'Quedó guardado: «{name}».',
  'catalogue.gone_now': 'Se quitó: «{name}».',
  'catalogue.stale': 'La lista cambió mientras tanto y no se quitó nada. Así está ahora.',
  'catalogue.stale.form':
    'La lista cambió mientras tanto y no se guardó nada. Revise lo que escribió y guarde otra vez.',
  'catalogue.gone.form':
    'Alguien lo quitó de la lista mientras tanto. Si guarda otra vez, se agrega como nuevo.',
  'levels.heading': 'Niveles de servicio',
  'levels.line': '{priority}: se empieza en {start} y se resuelve en {resolve}.',
  'levels.line.agreed': '{priority}: se atiende en la fecha acordada con el solicitante.',
  'levels.working_time':
    'Son horas de atención de la mesa. El plazo se detiene mientras el caso está POR ACLARAR, en espera o RESUELTO.',
  'levels.unconfirmed':
    'Sin confirmar: a los solicitantes no se les dice ningún plazo hasta que quien lidera la mesa confirme los niveles.',
  'levels.confirmed':
    'Confirmados por {name} el {date}: a los solicitantes se les dice cuándo empieza la mesa y cuándo espera resolver.',
  'levels.done.saved':
    'Quedaron guardados. Mientras no los confirme, a los solicitantes no se les dice ningún plazo.',
  'levels.done.confirmed':
    'Quedaron confirmados. Desde ahora a los solicitantes se les dice cuándo empieza la mesa y cuándo espera resolver.',
  'levels.stale':
    'Otra persona cambió los niveles mientras tanto y no se guardó nada. Así están ahora.',
  'levels.problem.no_hours':
    'No se guardó nada: escriba las horas en números, como 4 o 0,5, hasta {max}.',
  'levels.problem.start_after_resolve':
    'No se guardó nada: en la prioridad {priority} el plazo para empezar es mayor que el plazo para resolver.',
  'duration.hours': '{hours} h',
  'duration.minutes': '{minutes} min',
  'duration.both': '{hours} h {minutes} min',
  'catalogue.problem.no_name': 'Falta cómo se llama en español. Escríbalo y guarde otra vez.',
  'catalogue.problem.no_text': 'Falta el texto en español. Escríbalo y guarde otra vez.',
  'catalogue.problem.name_too_long':
    'El nombre puede tener hasta {max} caracteres. Acórtelo y guarde otra vez.',
  'catalogue.problem.text_too_long':
    'El texto puede tener hasta {max} caracteres. Acórtelo y guarde otra vez.',
  'catalogue.problem.list_full':
    'La lista puede tener hasta {max}. Quite alguno para agregar otro.',
  'catalogue.problem.same_name': 'Ya hay uno que se llama así: «{name}». Use otro nombre.',
  'catalogue.problem.entry_gone': 'Alguien ya lo quitó de la lista. Así está ahora.',
  'catalogue.problem.last_category':
    'Es la única categoría que queda, y sin categoría no se puede asignar ningún caso. Agregue otra antes de quitarla.',
  'register.other_office': 'Otra dependencia, si no está en la lista',
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
  'register.told.unknown':
    '{name} aún no le ha escrito a la mesa y no podemos avisarle por su chat: dele usted el número del caso. Cuando nos escriba, lo verá con «mis casos».',
  'register.two_requesters':
    'Eligió a una persona de la lista y además escribió un nombre o un correo. Deje solo lo uno o lo otro y vuelva a pulsar el botón.',
  'register.unknown_requester':
    'Ya no encuentro a la persona que eligió. Escriba su nombre y su correo, y vuelva a pulsar el botón.',
  'register.bad_email':
    '«{email}» no es una dirección de correo. Corríjala, o bórrela si no la conoce, y vuelva a pulsar el botón.',

  // A case made of a message of any chat, and a case put into one.
  'message_request.title': 'Crear un caso',
  'message_request.intro':
    'La mesa recibe esta solicitud a nombre de usted. Corrija o complete lo que haga falta y abra el caso.',
  'message_request.register_intro':
    'Revise quién lo solicita: elija a la persona en la lista o escriba su nombre. Corrija o complete la solicitud y registre el caso.',
  'message_request.cut':
    'El mensaje no cabe completo en un caso: aquí están sus primeros {max} caracteres.',
  'message_request.unclear':
    'Para poder ayudarle nos falta saber lo siguiente. Agréguelo a la solicitud; si no lo sabe, abra el caso así y la mesa le preguntará.',
  'message_request.done':
    'Listo: su caso es el {number}. Le avisaremos de cada avance en su chat con la mesa.',
  'message_request.done.no_chat':
    'Listo: su caso es el {number}. Para ver cómo va y recibir los avisos, abra el chat con la mesa y escriba «mis casos».',
  'message_request.filed':
    'Ese mensaje ya tiene el caso {number}, en estado {state}. No se abrió otro.',
  'shared.title': 'Caso de la mesa de servicio',
  'shared.as_of': 'Así estaba el {date}.',
  'shared.as_of.category': '{category}. Así estaba el {date}.',
  'find.none':
    'No encuentro casos con «{text}» entre los que usted puede ver. Pruebe con el número del caso o con palabras completas.',

  // Somebody who wants one of the staff to write to them.
  'button.contact_take': 'Yo le escribo',
  'button.contact_take.tooltip': 'Yo le escribo a {name}',
  'button.contact_chat': 'Abrir el chat con {name}',
  'button.contact_list': 'Actualizar la lista',
  'contact.asked':
    'Le avisé a la mesa que quiere hablar con una persona. Lo esperado es que le escriban por Teams hoy o el próximo día hábil; le contaré aquí quién lo hará.',
  'contact.asked_later':
    'Le avisé a la mesa que quiere hablar con una persona. La mesa atiende de nuevo el {opens}: lo esperado es que le escriban por Teams ese día; le contaré aquí quién lo hará.',
  'contact.added':
    'Agregué lo que escribió a su solicitud de hablar con una persona, que la mesa todavía no ha tomado. Cuando alguien la tome, le contaré aquí quién es.',
  'contact.not_taken':
    'Todavía nadie de la mesa ha tomado su solicitud de hablar con una persona. Cuando alguien la tome, le contaré aquí quién es.',
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
  'stale.info_reminded':
    'Ya se le recordó la aclaración al solicitante ({time}). Esta es la tarjeta al día.',
  'stale.unanswered_asked':
    'Ya se preguntó a la mesa qué hacer con este caso ({time}). Esta es la tarjeta al día.',
  'stale.reception_required':
    '{who} ya pidió el formato de recepción de requerimiento ({time}). Esta es la tarjeta al día.',
  'stale.reception_filled':
    '{who} ya cambió el formato de recepción de requerimiento ({time}). Esta es la tarjeta al día.',
  'stale.office_set':
    '{who} ya corrigió la dependencia ({time}): es {value}. Esta es la tarjeta al día.',
  'stale.reception_waived':
    '{who} ya quitó el formato de recepción de requerimiento ({time}). Esta es la tarjeta al día.',
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
  'stale.level_at_risk':
    'El plazo de este caso está en riesgo ({time}). Esta es la tarjeta al día.',
  'stale.level_missed': 'El plazo de este caso se venció ({time}). Esta es la tarjeta al día.',
  'stale.held': '{who} ya puso este caso en espera ({time}). Esta es la tarjeta al día.',
  'stale.resumed': '{who} ya reanudó este caso ({time}). Esta es la tarjeta al día.',
  'stale.resumed_on_date':
    'Este caso ya se reanudó en su fecha ({time}). Esta es la tarjeta al día.',
  'stale.hold_answered':
    '{who} ya respondió lo que el caso esperaba ({time}). Esta es la tarjeta al día.',
  'stale.date_proposed': '{who} ya propuso una fecha ({time}). Esta es la tarjeta al día.',
  'stale.other_date_proposed': '{who} ya propuso otra fecha ({time}). Esta es la tarjeta al día.',
  'stale.date_confirmed': '{who} ya confirmó la fecha ({time}). Esta es la tarjeta al día.',
  'stale.date_accepted':
    '{who} ya confirmó la fecha propuesta ({time}). Esta es la tarjeta al día.',
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
  'stale.linked': '{who} ya relacionó este caso con otro ({time}). Esta es la tarjeta al día.',
  'stale.link_noted':
    'Este caso ya quedó relacionado con otro ({time}). Esta es la tarjeta al día.',
  'stale.merged': '{who} ya unió este caso al {value} ({time}). Esta es la tarjeta al día.',
  'stale.absorbed': 'A este caso ya se le unió otro ({time}). Esta es la tarjeta al día.',
  'stale.major_declared':
    '{who} ya declaró este incidente mayor o cambió su título ({time}). Esta es la tarjeta al día.',
  'stale.major_withdrawn': '{who} ya quitó el incidente mayor ({time}). Esta es la tarjeta al día.',
  'stale.followed': 'Ya se sigue este incidente mayor ({time}). Esta es la tarjeta al día.',
  'stale.unfollowed': 'Ya no se sigue este caso ({time}). Esta es la tarjeta al día.',
  'stale.continued': 'Este caso ya continúa en otro ({time}). Esta es la tarjeta al día.',

  // Said once in the chat, and in the mails: the same words.
  'notice.assigned': 'Su caso {number} está en estado {state}. Lo atiende {solver}.',
  'notice.comment': '{name} comentó el caso {number}:',
  'notice.note': '{name} dejó una nota interna, que solo ve la mesa, en el caso {number}:',
  'notice.answer': '{name} respondió lo que usted preguntó en el caso {number}:',
  'notice.reopened_again':
    'El caso {number} se ha reabierto {count} veces. Lo tiene {solver}. Solicitud: {title}. Motivos:',
  'notice.nobody': 'nadie todavía',
  'notice.level_at_risk.start':
    'En riesgo: el caso {number} (prioridad {priority}) debe iniciarse antes del {due}. Asignado a: {solver}. Solicitud: {title}',
  'notice.level_at_risk.resolve':
    'En riesgo: el caso {number} (prioridad {priority}) debe resolverse antes del {due}. Asignado a: {solver}. Solicitud: {title}',
  'notice.level_missed.start':
    'Plazo vencido: el caso {number} (prioridad {priority}) debía iniciarse antes del {due}. Asignado a: {solver}. Solicitud: {title}',
  'notice.level_missed.resolve':
    'Plazo vencido: el caso {number} (prioridad {priority}) debía resolverse antes del {due}. Asignado a: {solver}. Solicitud: {title}',
  'notice.attached': '{name} agregó archivos al caso {number}:',
  'notice.closed.no_answer':
    'El caso {number} se cerró porque pasó el plazo sin respuesta. Si el problema sigue, escríbanos y abrimos otro caso.',
  'notice.unreached':
    'No logré avisarle a {unreached} sobre el caso {number}, que está en estado {state}. Por favor, avísele por otro medio.',
  'notice.reopened':
    '{name} dice que el problema sigue en el caso {number}. {solver} ya no está en la mesa: asígnelo a otra persona. Motivo:',
  'notice.disputed':
    '{name} escribió sobre la solución del caso {number}. {solver} ya no está en la mesa: respóndanle con «Responder al solicitante» en la tarjeta del caso. Escribió:',
  'notice.date_confirmed':
    '{name} confirmó la fecha del caso {number}: el {date}. Ese día el caso vuelve a usted.',
  'notice.date_accepted':
    '{name} confirmó la fecha que usted propuso para el caso {number}: el {date}.',
  'notice.unattended':
    'El caso {number} debe seguir y {solver}, que lo atendía, ya no está en la mesa: asígnelo a otra persona.',
  'notice.decision':
    'El caso {number} no se cierra: el solicitante escribió sobre la solución y nadie le ha respondido. Respóndanle con «Responder al solicitante» en la tarjeta del caso. Escribió:',
  'notice.unanswered':
    'El caso {number} espera la respuesta de {requester} desde el {since}. ¿Qué hacemos? En la tarjeta del caso pueden escribirle de nuevo, seguir sin su respuesta o cancelarlo.',
  'due.heading': 'Lo que el programa hará por sí solo. Ahora: {now} ({zone}).',
  'due.none': 'El programa no tiene nada que hacer por sí solo. Ahora: {now} ({zone}).',
  'due.overdue': 'ATRASADO',
  'due.more': 'Puede haber más: npm run due -- --limit {limit}',
  'notice.departed':
    '{unreached} ya no está en la mesa. Estos casos suyos siguen abiertos; asígnelos a otra persona:',
  'notice.case': '{number}, {state}: {request}',
  'notice.cases.more': 'Y {more} más: escriba «cola» en el chat personal para verlos todos.',
  'notice.cancelled': '{name} canceló el caso {number}. Motivo:',
  'notice.merged':
    'Su caso {number} se unió al {into}, que es por lo mismo: le avisaremos por ese.',
  'notice.merged.work':
    '{name} unió el caso {number}, que usted tenía a su cargo, al {into}: ya no hay que atenderlo aparte.',
  'notice.crossed':
    'Los casos {number} y {into} se unieron el uno al otro al mismo tiempo y los dos quedaron CERRADOS. Para seguir con el problema, registren uno nuevo: escriban «registrar» en el chat personal.',
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
  'notice.follower.merged':
    'El incidente mayor {number}, «{title}», se unió al caso {into}: le avisaremos por ese.',
  'notice.joined.assigned':
    'El caso {number}, al que se unió el {merged}, está en estado {state}. Lo atiende {solver}.',
  'notice.joined.resolved':
    'El caso {number}, al que se unió el {merged}, tiene solución. Si a usted le sigue fallando, escríbanos.',
  'notice.joined.closed':
    'El caso {number}, al que se unió el {merged}, quedó cerrado. Si a usted le sigue fallando, escríbanos y abrimos un caso nuevo.',
  'notice.joined.merged':
    'El caso {number}, al que se unió el {merged}, se unió al {into}: le avisaremos por ese.',
  'mail.subject': '[{number}] {heading}',
  'mail.greeting': 'Hola, {name}:',
  'mail.registered': 'Su caso quedó registrado con el número {number}, en estado {state}.',
  'mail.starts_by': 'La mesa empieza a atenderlo a más tardar {due}.',
  'mail.opens': 'La mesa atiende de nuevo el {date}',
  'mail.registered.subject': 'Su caso quedó registrado',
  'mail.reception':
    'Para atender su caso {number} hace falta el formato de recepción de requerimiento. Llénelo en la tarjeta del caso, en el chat de Teams, con «Llenar el formato».',
  'mail.reception.subject': 'Su caso necesita el formato de recepción de requerimiento',
  'mail.assigned.subject': 'Su caso está en estado {state}',
  'mail.comment.subject': 'Hay un comentario en su caso',
  'mail.note.subject': 'Hay una nota interna en un caso a su cargo',
  'mail.level_at_risk.subject': 'El plazo de un caso está en riesgo',
  'mail.level_missed.subject': 'El plazo de un caso se venció',
  'mail.attached.subject': 'Hay archivos nuevos en su caso',
  'mail.closed.subject': 'Su caso quedó cerrado',
  'mail.cancelled.subject': 'Su caso se canceló',
  'mail.merged.subject': 'Su caso se unió a otro',
  'mail.merged.work.subject': 'Un caso a su cargo se unió a otro',
  'mail.follower.subject': 'Novedades de un caso que usted sigue',
  'mail.reply':
    'Para responder, escriba «caso {number}» a la mesa de servicio en el chat de Teams. Este correo se envía solo y nadie lee las respuestas.',
  'mail.signature': 'Mesa de servicio',
} as const satisfies Record<DomainWord, string> & Record<string, string>;
