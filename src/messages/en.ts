import type { es } from './es.ts';

/** The words in English: the keys and the {places} of `es.ts`. */
export const en = {
  'state.new': 'NEW',
  'state.needs_info': 'NEEDS CLARIFICATION',
  'state.assigned': 'ASSIGNED',
  'state.in_progress': 'IN PROGRESS',
  'state.resolved': 'RESOLVED',
  'state.closed': 'CLOSED',
  'kind.incident': 'Incident',
  'kind.service_request': 'Request',
  'kind.incident.definition': 'Something that worked has stopped working or works badly.',
  'kind.service_request.definition':
    'Any other need: to create, install or look something up, a technical or functional petition, a project.',
  'priority.high': 'High',
  'priority.medium': 'Medium',
  'priority.low': 'Low',
  'priority.high.definition':
    'The service is fully interrupted, the impact is general or a critical activity is affected.',
  'priority.medium.definition': 'The service is affected, but critical systems work.',
  'priority.low.definition': 'It is a scheduled activity, attended on an agreed date.',
  'role.requester': 'the requester',
  'role.desk': 'the desk',
  'role.categorizer': 'whoever has the categories role',
  'role.professional': 'a professional',
  'role.assignee': 'the assigned person',
  'role.lead': 'the lead',
  'role.system': 'the system',
  'role.registrar': 'whoever registered the case',
  'role.affected': 'anybody whom a major incident affects',
  'role.follower': 'whoever follows the case',
  'missing.what': 'What fails or what is needed',
  'missing.where': 'Where it happens: site, office or computer',
  'missing.since': 'Since when it happens',

  // The requirement-reception form (policy 3), and what it lacks.
  'reception.office': 'the office',
  'reception.objective': 'the objective',
  'reception.situation': 'the present situation',
  'reception.result': 'the expected result',
  'reception.affected': 'the affected users',
  'reception.responsible': 'the person responsible',
  'reception.complete': 'It is complete.',
  'reception.incomplete': 'It is not complete yet.',
  'reception.missing': 'Missing: {missing}.',
  'reception.wanted': 'Wanted by: {date}',

  'arrival.mail': 'E-mail',
  'arrival.letter': 'SIGOB letter',
  'arrival.phone': 'Telephone',
  'arrival.counter': 'Counter',
  'date.full': '{weekday}, {month} {day}, {time}',
  'date.day': '{weekday}, {month} {day}',
  'date.short': '{month} {day}',
  'date.year': '{month} {day}, {year}',
  'date.month': '{month} {year}',
  'age.moment': 'just now',
  'age.minutes': '{minutes} min ago',
  'age.hours': '{hours} h ago',
  'date.am': '{clock} a.m.',
  'date.pm': '{clock} p.m.',

  'button.ask_info': 'Ask the requester',
  'button.provide_info': 'Note the answer',
  'button.require_reception': 'Ask for the form',
  'button.fill_reception': 'Fill in the form',
  'button.set_office': 'Correct the office',
  'button.waive_reception': 'The form is not needed',
  'button.triage': 'Triage',
  'button.classify': 'Classify',
  'button.categorize': 'Category',
  'button.prioritize': 'Priority',
  'button.assign': 'Assign',
  'button.start': 'Start',
  'button.escalate': 'Escalate',
  'button.comment': 'Comment to the requester',
  'button.note': 'Internal note',
  'button.restart_term': 'Answer the requester',
  'button.view_files': 'View attachments',
  'button.resolve': 'Resolve',
  'button.resolve_with_parts': 'Resolve with parts or provider',
  'button.cancel': 'Cancel',
  'button.link': 'Link to another case',
  'button.merge': 'Merge into another case',
  'button.declare_major': 'Major incident',
  'button.withdraw_major': 'No longer a major incident',
  'button.own.provide_info': 'Answer',
  'button.own.set_office': 'Correct the office',
  'button.own.fill_reception': 'Fill in the form',
  'button.own.comment': 'Comment',
  'button.own.view_files': 'View attachments',
  'button.own.accept': 'Yes, it is solved',
  'button.own.reopen': 'No, the problem goes on',
  'button.own.cancel': 'Cancel case',
  'button.own.unfollow': 'Stop following',
  'button.more': 'Show all',
  'button.less': 'Show less',
  'button.details': 'Show details',
  'button.details.tooltip': 'Show the details of case {number}',
  'button.details.hide': 'Hide details',
  'button.details.hide.tooltip': 'Hide the details of case {number}',
  'button.view': 'View',
  'button.view.tooltip': 'View case {number}',
  'button.queue.show': 'Show',
  'button.queue.previous': 'Previous',
  'button.queue.next': 'Next',
  'button.catalogue_edit': 'Change',
  'button.catalogue_edit.tooltip': 'Change "{name}"',
  'button.catalogue_remove': 'Remove',
  'button.catalogue_remove.tooltip': 'Remove "{name}"',
  'submit.catalogue_remove': 'Yes, remove',
  'button.catalogue_add': 'Add',
  'button.catalogue_add.solution': 'Add solution',
  'button.catalogue_add.question': 'Add question',
  'button.catalogue_save': 'Save',
  'button.catalogue_back': 'Back to the list',
  'button.use_channel': 'Use this channel as the service desk',
  'button.use_that_channel': 'Use that channel as the service desk',
  'button.intake_confirm': 'Open the case',
  'button.intake_cancel': 'Cancel',
  'button.intake_office_choose': 'Choose',
  'button.intake_not_said': 'I would rather not say',
  'button.desk_decides': 'Let the desk decide',

  // Buttons for something that was written.
  'offer.accept': 'Yes, {number} is resolved',
  'offer.reopen': 'Reopen {number}',
  'offer.why': 'No, it still fails',
  'offer.cancel': 'Cancel {number}',
  'offer.comment': 'Add it to {number}',
  'offer.answer': 'It is the answer for {number}',
  'offer.start': 'Start {number}',
  'offer.solve': 'Resolve {number}',
  'offer.show': 'See {number}',
  'offer.again': 'It is the same as {number}',
  'offer.set_office': 'Yes, correct it in {number}',
  'offer.pass_on': 'Pass it on to the desk',
  'offer.follow': 'Yes, it affects me ({number})',
  'offer.new': 'It is something new',
  'offer.resume': 'Take it up again',
  'offer.append': 'It is part of this request',
  'offer.later': 'It is another request',
  'offer.several': 'Yes, open {count} cases',
  'offer.open': 'Open the case',
  'offer.person': 'Talk to somebody',
  'offer.none': 'No, leave it as it is',
  'offer.quoted': 'You wrote: "{text}"',
  'offer_heading.accept': 'Please confirm, and I close case {number}.',
  'offer_heading.thanks': 'Is case {number} resolved?',
  'offer_heading.accept_which': 'Which of your cases is resolved?',
  'offer_heading.reopen': 'Shall I reopen case {number} for this reason?',
  'offer_heading.cancel': 'Shall I cancel case {number} for this reason?',
  'offer_heading.cancel_which': 'Which of your cases shall I cancel?',
  'offer_heading.about': 'Shall I add this to case {number}?',
  'offer_heading.office': 'Shall I correct it in case {number} too?',
  'offer_heading.about_photo':
    'To add a photo or a file to case {number}, send it here together with the number. Shall I add what you wrote too?',
  'offer_heading.dispute':
    'The desk will answer you in this chat. If you know already how case {number} stands, tell me here.',
  'offer_heading.start': 'Shall I start the case?',
  'offer_heading.solve_which': 'Which case is resolved?',
  'offer_heading.again':
    'Case {number} is closed already. Shall I open a new one that continues it?',
  'offer_heading.merged':
    'That case was merged into {number}, which is still open. Shall I pass on to the desk what you wrote, so that they answer you?',
  'offer_heading.same': 'There may be an open case for this already. Is it this one?',
  'offer_heading.several': 'These look like {count} requests. Shall I open a case for each?',
  'offer_heading.elsewhere': 'Is it part of the request that is about to be opened?',
  'offer_heading.question': 'To go on with case {number}, the desk needs this:',
  'offer_heading.unsure': 'I am not sure that I understood. What would you like to do?',
  'offer_heading.dropped': 'Would you like to use what you had written?',
  'offer_heading.which_case': 'Which case do you mean?',
  'open_form.reopen': 'What still fails in case {number}?',
  'open_form.resolve': 'Solution of case {number}',
  'open_form.resolve_with_parts': 'Solution of case {number}, with spare parts or a provider',
  'open_form.below': 'The form of case {number} is below.',
  'open_form.in_chat': 'I sent you the form of case {number} in the personal chat.',

  'submit.ask_info': 'Send question',
  'submit.provide_info': 'Send answer',
  'submit.fill_reception': 'Save the form',
  'submit.set_office': 'Save the office',
  'submit.waive_reception': 'Confirm that it is not needed',
  'submit.triage': 'Save',
  'submit.classify': 'Save type',
  'submit.categorize': 'Save category',
  'submit.prioritize': 'Save priority',
  'submit.assign': 'Assign the case',
  'submit.escalate': 'Escalate the case',
  'submit.comment': 'Send comment',
  'submit.note': 'Save internal note',
  'submit.resolve': 'Mark as resolved',
  'submit.resolve_with_parts': 'Save and mark as resolved',
  'submit.accept': 'Yes, it is solved',
  'submit.reopen': 'Reopen the case',
  'submit.restart_term': 'Send and give three more days',
  'submit.cancel': 'Confirm the cancellation',
  'submit.link': 'Link the cases',
  'submit.merge': 'Go on',
  'submit.declare_major': 'Declare the major incident',
  'submit.withdraw_major': 'Confirm and tell those who follow it',

  'explain.triage':
    'With a type, a category and somebody to solve it, the case becomes ASSIGNED. What you leave empty stays as it is.',
  'explain.triage.reception':
    'The case can be assigned once the requirement-reception form is complete. What you leave empty stays as it is.',
  'explain.waive_reception':
    'The case can be assigned without the requirement-reception form. What was already filled in stays in the history.',
  'explain.comment': '{name} will read it.',
  'explain.comment.both': '{name} and {registrar}, who registered the case, will read it.',
  'explain.note': 'Only the desk sees it: it does not reach the requester.',
  'explain.resolve':
    'If spare parts were replaced or an outside provider gave the solution, use "Resolve with parts or provider".',
  'explain.link': 'Each case goes on by itself and shows the desk the number of the other one.',
  'explain.merge':
    'For the same trouble reported twice: this case becomes CLOSED and the other one goes on. You will be asked to confirm it.',
  'confirm.merge': 'Merge case {number} into {into}?',
  'confirm.merge.text':
    '{number} becomes CLOSED, and that cannot be undone. What goes on is {into}, {state}, of {requester}: "{request}"',
  'confirm.merge.yes': 'Yes, merge and close',
  'confirm.merge.no': 'No, leave it so',

  'suggestion.category.one': 'Category suggested by “{first}”.',
  'suggestion.category.two': 'Category suggested by “{first}” and “{second}”.',
  'suggestion.category.three': 'Category suggested by “{first}”, “{second}” and “{third}”.',
  'suggestion.assignee': '{name} is suggested ({open}).',
  'suggestion.assignee.versed': '{name} is suggested ({category} · {open}).',
  'suggestion.open.none': 'none open',
  'suggestion.open.one': '1 open',
  'suggestion.open.many': '{count} open',

  'field.canned_question.label': 'Prepared text',
  'field.canned_question.placeholder': 'Choose a question that is already written, if one fits',
  'field.canned_solution.label': 'Prepared text',
  'field.canned_solution.placeholder': 'Choose a solution that is already written, if one fits',
  'field.entry_es.label': 'Name in Spanish',
  'field.entry_es.placeholder': 'As it reads in Spanish',
  'field.entry_es.error': 'Write what it is called in Spanish.',
  'field.entry_en.label': 'Name in English (optional)',
  'field.entry_en.placeholder': 'Left empty, it stays as in Spanish',
  'field.entry_text_es.label': 'Text in Spanish',
  'field.entry_text_es.placeholder': 'What whoever made the request receives',
  'field.entry_text_es.error': 'Write the text in Spanish.',
  'field.entry_text_en.label': 'Text in English (optional)',
  'field.entry_text_en.placeholder': 'Left empty, it stays as in Spanish',
  'field.question.label': 'What do you need to know?',
  'field.question.placeholder': 'The question goes to whoever made the request',
  'field.question.error': 'Write the question.',
  'field.answer.label': 'Answer',
  'field.answer.placeholder': 'Write here what is missing',
  'field.answer.error': 'Write the answer.',
  'field.set_office.label': 'Office',
  'field.set_office.placeholder': 'For example: Secretaría de Hacienda',
  'field.set_office.error': 'Write the office',
  'field.reception_office.label': 'Office',
  'field.reception_office.placeholder': 'For example: Secretaría de Hacienda',
  'field.reception_objective.label': 'Objective',
  'field.reception_objective.placeholder': 'What is to be achieved',
  'field.reception_situation.label': 'Present situation',
  'field.reception_situation.placeholder': 'How it is done today and what is difficult',
  'field.reception_result.label': 'Expected result',
  'field.reception_result.placeholder': 'What you expect to receive or to be able to do',
  'field.reception_affected.label': 'Affected users',
  'field.reception_affected.placeholder': 'How many or who. For example: 12 officials',
  'field.reception_date.label': 'Wanted by (optional)',
  'field.reception_date.placeholder': 'Choose the day',
  'field.reception_responsible.label': 'Person responsible for the requirement',
  'field.reception_responsible.placeholder': 'Name, surname and position',
  'field.triage_kind.label': 'Type',
  'field.triage_kind.placeholder': 'Choose the type',
  'field.triage_category.label': 'Category',
  'field.triage_category.placeholder': 'Choose the category',
  'field.triage_priority.label': 'Priority',
  'field.triage_priority.placeholder': 'Choose the priority',
  'field.triage_assignee.label': 'Who will solve it?',
  'field.triage_assignee.placeholder': 'Choose someone from the desk',
  'field.kind.label': 'Type',
  'field.kind.placeholder': 'Choose the type',
  'field.kind.error': 'Choose whether it is an incident or a request.',
  'field.category.label': 'Category',
  'field.category.placeholder': 'Choose the category',
  'field.category.error': 'Choose a category.',
  'field.priority.label': 'Priority',
  'field.priority.placeholder': 'Choose the priority',
  'field.priority.error': 'Choose a priority.',
  'field.assignee.label': 'Who will solve it?',
  'field.assignee.placeholder': 'Choose someone from the desk',
  'field.assignee.error': 'Choose who will solve it.',
  'field.escalate_to.label': 'Who is it escalated to?',
  'field.escalate_to.placeholder': 'Choose someone from the desk',
  'field.escalate_to.error': 'Choose who it is escalated to.',
  'field.escalate_reason.label': 'Why is it escalated?',
  'field.escalate_reason.placeholder': 'What was done and what is left',
  'field.escalate_reason.error': 'Write why it is escalated.',
  'field.comment.label': 'Comment',
  'field.comment.placeholder': 'What you want to add to the case',
  'field.comment.error': 'Write the comment.',
  'field.note.label': 'Internal note',
  'field.note.placeholder': 'What the desk should know about the case',
  'field.note.error': 'Write the note.',
  'field.solution.label': 'Solution or recommendations',
  'field.solution.placeholder': 'What was done and what the requester should keep in mind',
  'field.solution.error': 'Write the solution: it is what the requester receives.',
  'field.parts_solution.label': 'Solution or recommendations',
  'field.parts_solution.placeholder': 'What was done and what the requester should keep in mind',
  'field.parts_solution.error': 'Write the solution: it is what the requester receives.',
  'field.parts_list.label': 'Which spare parts were replaced? (if any)',
  'field.parts_list.placeholder': 'For example: one 480 GB SSD',
  'field.parts_environment.label': 'Spare parts: environment',
  'field.parts_environment.placeholder':
    'The part taken out is disposed of according to the environmental rules',
  'field.parts_energy.label': 'Spare parts: energy',
  'field.parts_energy.placeholder': 'The new part meets the criteria of energy saving',
  'field.parts_provider.label':
    'Which outside provider gave the solution? (if it was not the office)',
  'field.parts_provider.placeholder': 'Name of the provider',
  'field.parts_endorser.label': 'Which professional endorsed the provider’s solution?',
  'field.parts_endorser.placeholder': 'Choose a professional of the desk',
  'field.reopen_reason.label': 'What still fails?',
  'field.reopen_reason.placeholder': 'Tell us what still happens',
  'field.reopen_reason.error': 'Write what still fails.',
  'field.dispute_answer.label': 'What do you answer the requester?',
  'field.dispute_answer.placeholder': 'They get it with the solution and three more working days',
  'field.dispute_answer.error': 'Write the answer.',
  'field.cancel_reason.label': 'Why is it cancelled?',
  'field.cancel_reason.placeholder': 'For example: it is not needed any more',
  'field.cancel_reason.error': 'Write why it is cancelled.',
  'field.link_to.label': 'Number of the other case',
  'field.link_to.placeholder': 'For example: MS-2026-000012, or just 12',
  'field.link_to.error': 'Write the number of the other case.',
  'field.merge_into.label': 'Number of the case that stays',
  'field.merge_into.placeholder': 'For example: MS-2026-000012, or just 12',
  'field.merge_into.error': 'Write the number of the case that stays.',
  'field.rating.label': 'How was the service? (optional)',
  'field.title.label': 'Title that other people will see',
  'field.title.placeholder': 'What fails and where, without names or personal data',
  'field.title.error': 'Write the title.',
  'field.rating.placeholder': 'Not rated',
  'field.name.label': 'Name of the requester',
  'field.name.placeholder': 'First and last name',
  'field.name.error': 'Write the name of the requester.',
  'field.office.label': 'Office',
  'field.office.placeholder': 'For example: Secretaría de Hacienda',
  'field.request.label': 'Request',
  'field.request.placeholder': 'What fails or what is needed, where and since when',
  'field.request.error': 'Write the request.',
  'field.register_channel.label': 'How did it come?',
  'field.register_channel.placeholder': 'Choose the channel',
  'field.register_channel.error': 'Choose how the request came.',
  'field.filing_number.label': 'Filing number (letters only)',
  'field.filing_number.placeholder': 'As SIGOB shows it',
  'field.filing_date.label': 'Filing date (letters only)',
  'field.filing_date.placeholder': 'Choose the day',
  'field.filing_office.label': 'Office that sends the letter (optional)',
  'field.filing_office.placeholder': 'For example: Finance Department',
  'field.register_person.label': 'Requester, if on the list',
  'field.register_person.placeholder': 'Write part of the name',
  'field.register_person.other': 'Somebody else: write their name below',
  'field.register_name.label': "Requester's name, if not on the list",
  'field.register_name.placeholder': 'First and last name',
  'field.register_email.label': "Requester's e-mail address, if not on the list (optional)",
  'field.register_email.placeholder': 'Where they will be told',
  'field.office_choice.label': 'Office',
  'field.office_choice.error': 'Choose an office, or write it in the chat.',
  'field.office_choice.placeholder': 'Choose yours, or write it in the chat if it is not there',
  'field.register_office_choice.label': "Requester's office (optional)",
  'field.register_office_choice.placeholder': 'Choose one of the list',
  'field.register_office.label': "Requester's office (optional)",
  'field.register_office.placeholder': 'For example: Finance Department',
  'field.register_request.label': 'Request',
  'field.register_request.placeholder': 'What fails or what is needed, where and since when',
  'field.register_request.error': 'Write the request.',
  'field.register_kind.label': 'Type (optional: otherwise the desk decides)',
  'field.register_kind.placeholder': 'Not decided',
  'field.message_priority.label': 'Priority (optional: otherwise the desk decides)',
  'field.message_priority.placeholder': 'Not decided',
  'field.register_priority.label': 'Priority',
  'field.register_priority.placeholder': 'Choose the priority',
  'field.register_priority.error': 'Choose a priority.',
  'field.state.label': 'State',
  'choice.named': '{field}: {value}',
  'choice.absent': '{name} (away until {date})',
  'choice.described': '{name}: {definition}',
  'rating.5': '5 - Very good',
  'rating.4': '4 - Good',
  'rating.3': '3 - Fair',
  'rating.2': '2 - Bad',
  'rating.1': '1 - Very bad',

  'fact.requester': 'Requester',
  'fact.registered_by': 'Registered by',
  'fact.major': 'Major incident',
  'fact.absorbed': 'Merged cases',
  'fact.office': 'Office',
  'fact.kind': 'Type',
  'fact.kind.left': 'To be decided by the desk',
  'fact.priority.left': '{priority} (to be decided by the desk)',
  'fact.kind.reported': '{kind} (says the requester)',
  'fact.category': 'Category',
  'category.removed': '{name} (removed)',
  'fact.category.none': 'No category',
  'fact.priority': 'Priority',
  'fact.level': 'Level',
  'fact.assignee': 'Assigned to',
  'fact.assignee.left': '{name}. No longer at the desk',
  'fact.assignee.none': 'Not assigned',
  'fact.solver': 'Handled by',
  'fact.solver.none': 'To be assigned',
  'fact.opened': 'Opened',
  'fact.channel': 'Came by',
  'fact.filing': 'Filing number',
  'fact.filing.value': '{number}, of {date}',
  'fact.filing.office': '{number}, of {date}, from {office}',
  'fact.closes': 'Closes',
  'fact.closes.alone': '{date}, if there is no answer',
  'fact.closes.suspended': 'Stopped since {date}',
  'fact.closed': 'Closed',
  'fact.reopenings': 'Reopened',
  'fact.rating': 'Rating',
  'fact.rating.value': '{rating} out of 5',
  'glance.about': '{requester} · {age}',
  'glance.priority': 'Priority: {priority}',
  'outcome.accepted': 'Confirmed: {text}',
  'outcome.no_answer': 'No answer: {text}',
  'outcome.cancelled': 'Cancelled: {text}',
  'case.follows': 'Continues case {number} (closed)',
  'case.continued': 'Continued in case {number}',
  'case.merged_into': 'Merged into case {number}',
  'case.related': 'Related: {number}',
  'case.absorbed': 'Case {number} was merged into it',
  'case.links': 'Related cases',
  'block.missing': 'Still to be clarified',
  'block.reception': 'Requirement-reception form',
  'block.question': "The desk's question",
  'block.question.by': '{name} asked',
  'block.answer': 'Answer',
  'block.answer.own': 'Your answer',
  'block.solution.by': 'Solution by {name}',
  'solution.parts': 'Spare parts replaced: {parts}',
  'solution.parts.checked':
    'Spare parts replaced, with disposal according to the environmental rules and energy saving: {parts}',
  'solution.endorsed': 'Provider: {provider}, endorsed by {name}',
  'block.refusal': 'The requester says that the problem goes on',
  'block.refusal.own': 'You said that the problem goes on',
  'block.dispute': 'The requester says of the solution',
  'block.dispute.own': 'What you wrote to us',
  'block.answer.by': '{name} answered you',
  'block.comments': 'Latest comments',
  'block.comment.by': '{name} ({date}): {text}',
  'block.notes': 'Internal notes: only the desk sees them',
  'block.files': 'Attachments: {count}',
  'block.cancelled': 'Cancelled by {name}',
  'block.reason': 'Reason',

  'heading.assigned': '{name} assigned this case to you',
  'heading.assigned.self': 'This case is in your hands',
  'heading.escalated': '{name} escalated this case to you',
  'heading.reopened': 'The problem goes on: the case is back in your hands',
  'heading.reopened.over': 'The case was reopened and came back to you',
  'heading.disputed': '{name} wrote about the solution and waits for an answer',
  'heading.decision': 'The requester is still waiting for your answer about the solution',
  'heading.dispute.over': 'This case no longer waits for your answer',
  'heading.passed_on': 'This case is now handled by {name}',
  'heading.left_desk': 'The desk handles this case now',
  'heading.question': 'We need one detail to go on with your case',
  'heading.question.answered': 'Thank you, we have your answer',
  'heading.question.over': 'This question no longer needs an answer',
  'heading.reception': 'Your case needs the requirement-reception form',
  'heading.reception.partly': 'We saved what you have of the requirement-reception form',
  'heading.reception.registrar':
    'The case that you registered needs the requirement-reception form',
  'heading.reception.complete': 'Thank you: the requirement-reception form is complete',
  'heading.reception.over': 'This case does not need the requirement-reception form any more',
  'heading.resolution': 'Your case has a solution. Is it solved?',
  'heading.reminder': 'Your case closes on {date}. Is it solved?',
  'heading.suspended': 'We got what you wrote: your case does not close for now',
  'heading.suspended.registrar': '{name} wrote about the solution: the case does not close for now',
  'heading.restarted': '{name} answered you. Is it solved?',
  'heading.resolution.accepted': 'Thank you for confirming. The case is closed.',
  'heading.resolution.refused': 'Understood: we keep working on your case',
  'heading.resolution.unsolved': 'This solution did not solve the problem',
  'heading.resolution.expired': 'The case was closed because we got no answer',
  'heading.resolution.over': 'This solution no longer needs an answer',
  'heading.question.registrar':
    'The desk asked {name} a question about the case that you registered',
  'heading.question.registrar.answered': "The desk's question to {name} is answered",
  'heading.resolution.registrar':
    'The case that you registered has a solution. {name} will say whether it is solved',
  'heading.reminder.registrar':
    'The case that you registered closes on {date} unless {name} answers',
  'heading.resolution.registrar.accepted': '{name} confirmed the solution. The case is closed.',
  'heading.resolution.registrar.refused':
    '{name} says that the trouble goes on: the desk keeps working on the case',
  'heading.follower': 'You follow this major incident',
  'heading.follower.joined': 'Case {merged} was merged into this one, which you follow',
  'heading.follower.left': 'You no longer follow this case',

  'next.triage': 'Next step: press "Triage" to classify and assign it.',
  'next.triage.own': 'Next step: to decide {own}.',
  'next.triage.partly':
    'Next step: you can decide {own}. The rest is up to somebody else of the desk: {others}.',
  'next.triage.others': 'Next step, for somebody else of the desk: {others}.',
  'part.kind': 'the type',
  'part.category': 'the category',
  'part.priority': 'the priority',
  'part.assignee': 'who solves it',
  'part.kind.role': 'the type (role Desk)',
  'part.category.role': 'the category (role Categories)',
  'part.priority.role': 'the priority (role Desk)',
  'part.assignee.role': 'who solves it (role Professional)',
  'next.waiting_answer': "Waiting for the requester's answer.",
  'next.require_reception':
    'The requirement-reception form, asked for on {date}, is missing: {missing}.',
  'next.hand_over': 'Next step: assign it to somebody else.',
  'next.start': 'Next step: {name} starts it.',
  'next.resolve': 'Next step: {name} notes the solution.',
  'next.mine.start': 'Next step: press "Start" when you begin to work on it.',
  'next.mine.resolve': 'Next step: when you finish, press "Resolve" and note the solution.',
  'next.waiting_accept': 'Waiting for the requester to confirm.',
  'next.restart_term': 'Next step: answer the requester. Until then, the case does not close.',
  'next.own.new': 'The desk is looking at it. We will let you know in this chat.',
  'next.own.reception':
    'To attend your case, the requirement-reception form is missing: {missing}.',
  'next.own.needs_info': 'We need your answer to go on.',
  'next.own.assigned': 'Someone is in charge of it. We will let you know in this chat.',
  'next.own.in_progress': 'Your case is being worked on. We will let you know in this chat.',
  'next.own.resolved': 'We are waiting for your answer: please tell us whether it is solved.',
  'next.own.suspended':
    'The desk will answer you in this chat. If you know by now whether it is solved, tell us with the buttons.',
  'next.suspended.registrar':
    'The desk will answer the requester. Meanwhile the case does not close.',
  'next.own.closes': 'The case closes on {date} if we do not get your answer.',
  'hint.reception': 'Fill in what you know and save it: you can go on later.',
  'hint.reception.missing': 'Still missing: {missing}.',
  'hint.reception.registrar': '{name} fills it in. Missing: {missing}.',
  'hint.newer_solution': 'Another solution came later: it is on another card, further down.',
  'closing.accepted': 'Closed: the requester confirmed the solution.',
  'closing.no_answer': 'Closed: three working days went by without an answer.',
  'closing.cancelled': 'Closed: the case was cancelled.',
  'closing.merged': 'Closed: merged into case {into}.',
  'closing.own.accepted': 'Closed: you confirmed the solution.',
  'closing.own.no_answer':
    'Closed: three working days went by without your answer. If the problem goes on, write to us and we open another case.',
  'closing.own.cancelled': 'Closed: the case was cancelled.',
  'closing.own.merged': 'Closed: merged into case {into}. We will let you know by that one.',
  'next.follower':
    'We will let you know in this chat when somebody has it, when it is solved and when it closes.',
  'next.follower.left':
    'This card changes no more. If the trouble still affects you, write to us and we open your case.',
  'closing.follower': 'Closed. If it still fails for you, write to us and we open your case.',

  'summary.case': '{number}, {state}: {request}',
  'summary.headed': '{heading}: {number}, {state}',
  'summary.cases': 'Your cases: {list}',
  'summary.cases.item': '{number} ({state})',
  'summary.queue': '{part}: {list}',
  'summary.intake': 'Check your request: {request}',

  'dialog.greeting':
    'Hello, {name}. I am the service desk. Tell me what fails or what you need, where and since when, and I open your case.',
  'dialog.greeting_nameless':
    'Hello. I am the service desk. Tell me what fails or what you need, where and since when, and I open your case.',
  'dialog.missing.what': 'What fails or what you need. For example: the printer does not print.',
  'dialog.missing.where': 'Where: the site, the office or the computer.',
  'dialog.missing.since': 'Since when it happens.',
  'dialog.case_opened_unclear':
    'I opened case {number} as NEEDS CLARIFICATION so that your request is not lost. The desk will write to you to ask for what is missing.',
  'dialog.case_opened':
    'Done: your case is {number}. We will let you know in this chat as it moves on.',
  'intake.request_question': 'What fails or what do you need? Tell me also where and since when.',
  'intake.clarify_question': 'To be able to help you we still need to know:',
  'intake.name_question': 'In whose name shall I open the case? Write first and last name.',
  'intake.office_question': 'In which office do you work? I ask only this once.',
  'intake.kind_question': 'What type of case is it?',
  'intake.priority_question': 'How much does it affect?',
  'intake.summary_title': 'Check your request',
  'intake.summary_intro': 'Correct right here whatever is needed and open the case.',
  'intake.files': 'Sent with the request: {files}',
  'intake.left_to_desk.kind': 'The desk decides the type; until then it goes as an incident.',
  'intake.left_to_desk.priority': 'The desk decides the priority; until then it goes as Medium.',
  'intake.follows': 'This case continues {number}, which is closed.',
  'dialog.added_to_request':
    'I added to the request what you just wrote. Check it and press "Open the case".',
  'dialog.office_noted': 'From now on I use "{office}" as your office.',
  'dialog.office_set': 'Done: I corrected the office of case {number}.',
  'dialog.words_kept': 'What you wrote is in the request. To go on I still need this:',
  'dialog.request_replaced':
    'Done, I left what was there before. Now the request says: "{request}".',
  'dialog.continues_nothing':
    'Done: the request no longer continues case {number}; it will be a case of its own.',
  'dialog.asked_about': 'I am asking about this request: "{request}".',
  'dialog.cancelled': 'Done, no case was opened. When you need something, write to me.',
  'dialog.unfinished':
    'This request is not finished: "{request}". Go on with it below or, to leave it, write "cancel".',
  'dialog.nothing_to_cancel':
    'There is no request under way. To cancel a case that is open, write "my cases" and use its button "Cancel case".',
  'dialog.changed': 'Done: this is your request now.',
  'dialog.left_to_desk': 'All right, the desk decides that.',
  'dialog.draft_dropped': 'I left unopened the request that was half-way: "{request}".',
  'dialog.first_request': 'Let us begin with this one: “{request}”.',
  'dialog.next_request': 'Now the next one: “{request}”.',
  'dialog.next_request_kept': 'I kept it: we go on with it after this one.',
  'dialog.again_begun':
    'I am opening a new case that continues {number}, because that one is closed.',
  'dialog.disputed':
    'I passed what you wrote to the person who handled case {number}; meanwhile it is not closed.',
  'dialog.accepted': 'Thank you for confirming: case {number} is closed.',
  'dialog.reopened': 'I reopened case {number} and told the person who handles it.',
  'dialog.case_cancelled': 'I cancelled case {number}.',
  'dialog.started': 'Case {number} is IN PROGRESS.',
  'dialog.followed': 'Done: I will tell you about the progress of {number}.',
  'dialog.left_as_it_is': 'All right, I changed nothing.',
  'dialog.cannot_cancel':
    'Case {number} cannot be cancelled any more, because somebody works on it or it has a solution.',
  'dialog.later': 'All right, tell me when you can.',
  'dialog.later_draft':
    'All right. Your request stays here until tomorrow: go on with it when you can.',
  'dialog.smalltalk':
    'I am the program of the service desk. When something fails or you need something, write to me; if you prefer a person, write "I want to talk to somebody".',
  'dialog.no_cases':
    'You have no open cases. If something fails or you need something, write to me.',
  'dialog.note_how':
    'I saved nothing. For the desk alone to see it, write the note with "Internal note", on the card of the case.',
  'dialog.note_how_which':
    'I saved nothing. Write "case" and its number to see the card: the note that you save there with "Internal note" is seen by the desk alone.',
  'dialog.nothing_to_solve': 'You handle no case with which that can be done.',
  'dialog.case_not_found':
    'I cannot find case {number} among those that you may see. Check the number or write "my cases".',
  'dialog.not_understood': 'I am sorry that I do not understand you.',
  'dialog.explain_kind':
    'An incident is something that worked and stopped working. A service request is something that you need. If you are not sure, the desk decides.',
  'dialog.explain_priority':
    'High is when the service is down completely or something critical is affected. Medium, when one can work with difficulty. Low, when it can be scheduled. Choose one or let the desk decide.',
  'dialog.explain_time':
    'The desk attends priority High first, then Medium; Low is done on an agreed date. I will tell you here about all progress.',
  'dialog.explain_request':
    'One or two sentences are enough. For example: "The printer of Hacienda, floor 2, has not printed since yesterday".',
  'dialog.explain_name': 'It is the name of the person who needs the solution.',
  'dialog.office_gone': 'That office is no longer on the list. Choose another one, or write it.',
  'dialog.explain_office':
    'It tells the desk where to go. Write only the name of your office, for example "Secretaría de Hacienda", or press "I would rather not say".',
  'dialog.explain_summary':
    'Check the details and press "Open the case". If something is wrong, change it on the card or write to me, for example, "it was a service request" or "it is on floor 4".',
  'dialog.language_changed': 'Done, from now on I write to you in English.',
  'dialog.already_answered': 'This question is answered already; the next one is further down.',
  'dialog.expired': 'This card is no longer active. Write to me what you need and we start again.',
  'dialog.of_another_request':
    'That button belongs to something that is over. Your current request goes on further down.',
  'dialog.too_long': 'The text has {length} characters and the limit is {max}. Please send less.',
  'dialog.no_text':
    'I got a message without text. Please tell me in words what fails or what you need.',
  'dialog.comment_added': 'I added your comment to case {number}.',
  'dialog.answer_added': 'I added your answer to case {number}. Thank you.',
  'dialog.secret_masked':
    'I hid what looked like a password, a code or a card number. Please do not write them in the chat; if it was a real one, change it.',
  'dialog.files_added': 'I added to case {number}: {files}.',

  // Files that come with a message, and their links.
  'dialog.files_kept': 'I kept with your request: {files}.',
  'dialog.files_dropped':
    'I did not keep {files}. To keep them in a case, send them with your text, or with "case" and its number.',
  'dialog.file_too_large':
    'I did not keep {file}: it is larger than {max}. Send a lighter version or only the part that is needed.',
  'dialog.file_forbidden_type':
    'I did not keep {file}: files of that type are not accepted. Send a picture, a PDF, a document or a spreadsheet, or a text.',
  'dialog.file_failed': 'I did not keep {file}: it did not arrive complete. Please send it again.',
  'dialog.file_no_room':
    'I did not keep {file}: a case keeps up to {files} files and {max} in all, and there is no room left.',
  'file.unnamed': 'picture',
  'file.label': '{name} ({size})',
  'file.kilobytes': '{size} KB',
  'file.megabytes': '{size} MB',
  'files.heading': 'Files of case {number}',
  'files.hint':
    'Each link opens its file only once, for ten minutes and only for you: do not forward it. To see them again, press "View attachments" once more.',
  'files.download': 'Download',
  'files.summary': 'Files of case {number}: {list}',
  'files.below': 'The files of case {number} are further down.',
  'files.in_chat':
    'I sent the links to your personal chat with me: in the channel the whole team would see them.',
  'files.no_chat':
    'I could not write to you in the personal chat. Open it, write me "case {number}" and press "View attachments" there.',
  'files.no_address':
    'The files are kept, but they cannot be opened yet: the program’s public address is missing. Whoever administers it can set it (PUBLIC_URL).',
  'link.unknown':
    'This link is not valid. To see the file, press "View attachments" on the case’s card, in Teams.',
  'link.expired':
    'This link has expired: it works for ten minutes. Press "View attachments" again on the case’s card, in Teams.',
  'link.used':
    'This link was already used: it works only once. Press "View attachments" again on the case’s card, in Teams.',
  'link.unavailable': 'I cannot open the file at the moment. Try again in a minute.',

  'status.stands': 'Case {number} has been {state} since {since}.',
  'status.attended_by': '{name} handles it.',
  'status.solved_by': '{name} resolved it.',
  'status.nobody': 'Nobody handles it yet.',
  'help.requester':
    'You can write to me:\n- what fails or what you need, to open a case\n- "my cases", to see your cases and what comes next in each\n- "case 1", to see case number 1\n- a picture or a file with your request, or together with "case 1" to add it to that case\n- "cancel", to leave a request half-way\n- "I want to talk to somebody", so that the desk writes to you\n- "español", to change the language',
  'help.staff':
    'As one of the desk, you can also write me the following.\n\nTo see cases:\n- "queue", "overview" and "who is waiting"\n- "unassigned cases", "urgent cases", "today’s cases" or "cases of María"\n- "search printer floor 3" and "parts october"\n\nTo handle them:\n- "case 1": its card has "{triage}", "{escalate}", "{note}" and "{resolve}" and, behind the three dots, "{merge}", "{link}" and "{major}"; each case also has its card in the desk’s channel\n- "register", for the case of somebody who wrote an e-mail or a letter, called or came\n\nFor your absences:\n- "out until Monday", "I’m back" and "who is away"\n- "hand over my cases", to pass them to others\n\n"My roles" tells you which you have and who leads the desk.',
  'help.lead':
    'As a lead of the desk, also:\n- "categories", "offices", "texts" and "roles", to see and change them\n- "María out until Friday", "María is back" and "hand over the cases of María"\n- "no daily summary", not to get the summary of each morning',
  'dialog.edit_taken': 'I changed the text of your request.',
  'dialog.deletion_taken': 'I took that message out of your request.',
  'dialog.request_withdrawn':
    'I took that message back and your request with it: no case was opened.',
  'dialog.edit_ignored':
    'That message is not part of the request’s text. Name, kind and priority are corrected in the summary.',
  'dialog.edit_filed':
    'Case {number} keeps what you sent. To correct or add something, use “Comment” on its card; to have a detail removed, ask the desk there.',
  'dialog.thanks': 'You are welcome.',
  'dialog.thanks_resolved':
    'You are welcome. If case {number} is solved, press "Yes, it is solved" on its card.',
  'cases.none': 'You have no cases. To open one, tell me what fails or what you need.',
  'cases.heading': 'Your cases',
  'cases.solving': 'The ones you handle',
  'cases.registered': 'The ones you registered for others',
  'cases.following': 'Those that you follow',
  'cases.closed': 'Closed',
  'cases.own.solver': 'Handled by: {name}',
  'cases.own.question': 'The desk asks: {question}',
  'cases.own.unassigned': 'Still to be assigned',
  'cases.saved': 'Done: it is saved in case {number}.',
  'cases.details': 'Priority: {priority} · {requester} · {date}',
  'cases.details.assigned': 'Priority: {priority} · {requester} · {date} · handled by {assignee}',
  'cases.below': 'Case {number} is below.',
  'cases.in_chat': 'I sent you case {number} in the personal chat.',
  'cases.no_chat':
    'I could not write to you in the personal chat. Open it and write "case {number}" to me.',

  'queue.heading': "The desk's queue",
  'queue.unassigned': 'Not assigned',
  'queue.mine': 'Cases that you handle',
  'queue.people': 'Cases of {names}',
  'queue.high': 'High priority',
  'queue.today': 'Opened today',
  'queue.in_state': '{part} · {state}',
  'queue.count': '{part} · {count} cases',
  'queue.count.one': '{part} · 1 case',
  'queue.range': '{first}-{last} of {total}',
  'queue.all': 'All open cases',
  'queue.any_state': 'All states',
  'queue.people.more':
    'These are the open cases that they handle or asked for. To see the closed ones too, write "search" and the name.',
  'queue.empty':
    'There are no open cases. To see a closed one, write "search" and one of its words.',
  'queue.empty.state': 'There are no cases in state {state}.',
  'queue.empty.part_state':
    'There are no cases in state {state} in the list "{part}". To see all open ones, write "queue".',
  'queue.empty.unassigned': 'Every open case is assigned. To see all open ones, write "queue".',
  'queue.empty.mine':
    'You handle no open case. To see those that nobody handles, write "unassigned cases".',
  'queue.empty.people':
    'There are no open cases of {names}. To see the closed ones, write "search" and the name.',
  'queue.empty.high':
    'There are no open cases of High priority. To see all open ones, write "queue".',
  'queue.empty.today': 'None of today\'s cases is still open. To see all open ones, write "queue".',
  'queue.closed':
    'Closed cases are not in the queue. To see one, write "case" and its number, or "search" and one of its words.',

  // Spare parts replaced, month by month.
  'parts.heading': 'Spare parts replaced in {month} · {count} records',
  'parts.heading.one': 'Spare parts replaced in {month} · 1 record',
  'parts.row': '{date} · {name}',
  'parts.hint':
    'To see another month, write "parts" and the month: "parts october" or "parts 2026-10".',
  'parts.none':
    'No spare parts were replaced in {month}. To see another month, write "parts" and the month, for example "parts october".',
  'parts.staff_only':
    'The list of spare parts is for whoever is on the service desk. If you need a spare part, write to me which equipment fails and since when.',

  'overview.heading': "The desk's overview",
  'overview.heading.one': "The desk's overview · 1 open case",
  'overview.heading.many': "The desk's overview · {count} open cases",
  'overview.staff_only':
    'The overview is for the people of the service desk. To see your cases, write "my cases".',
  'overview.none': 'There are no open cases.',
  'overview.states': 'By state',
  'overview.priorities': 'By priority',
  'overview.categories': 'By category',
  'overview.assignees': 'By who handles them',
  'overview.attention': 'To keep in mind',
  'overview.no_category': 'No category',
  'overview.unassigned': 'Not assigned',
  'overview.others': 'Other people',
  'overview.waiting': 'Waiting for the requester',
  'overview.reopened': 'Reopened',
  'overview.oldest': 'The oldest',
  'overview.oldest.case': '{number} · {date}',
  'overview.button': '{state} ({count})',
  'digest.heading': 'Good morning. {title}',
  'digest.solved': 'Resolved since {date}',
  'digest.hint':
    'This summary comes every working morning. Not to get it, write "no daily summary".',
  'dialog.digest_on': 'Done: every working morning I send you the desk’s overview.',
  'dialog.digest_off':
    'Done: I do not send you the morning summary any more. To get it again, write "daily summary".',
  'dialog.digest_leads_only': 'The morning summary is for whoever leads the desk.',
  'absence.own': 'You are away until {date}, that day included.',
  'absence.other': '{name} is away until {date}, that day included.',
  'absence.own.meanwhile':
    'Meanwhile no new cases are suggested for you. If you come back earlier, write "I’m back".',
  'absence.other.meanwhile': 'Meanwhile no new cases are suggested for them.',
  'absence.own.cases.none': 'You have no open cases to solve.',
  'absence.own.cases.one':
    'Your open case stays with you, and you can hand it over to somebody else.',
  'absence.own.cases.many':
    'Your {count} open cases stay with you, and you can hand them over to others.',
  'absence.other.cases.none': 'They have no open cases to solve.',
  'absence.other.cases.one': 'Their open case stays with them until it is handed over.',
  'absence.other.cases.many': 'Their {count} open cases stay with them until they are handed over.',
  'absence.told':
    '{name} noted that you are away until {date}, that day included: meanwhile no new cases are suggested for you. If that is not so, or you come back earlier, write "I’m back".',
  'absence.told.back': 'You are not marked as away any more: cases are suggested for you again.',
  'absence.list': 'Away now:',
  'absence.list.one': '{name}, until {date}',
  'absence.list.none': 'Nobody at the desk is marked as away now.',
  'absence.unclear': 'Until which day?',
  'absence.past': 'That day has passed. Until which day?',
  'absence.how': 'Write, for example: "out until Monday" or "out until December 15".',
  'absence.how.other': 'Write, for example: "until Monday" or "until December 15".',
  'absence.back.own': 'Good to have you back: cases are suggested for you again.',
  'absence.back.other': '{name} is not marked as away any more.',
  'absence.not_absent.own': 'You are not marked as away.',
  'absence.not_absent.other': '{name} is not marked as away.',
  'absence.unknown': 'Nobody at the desk has that name.',
  'absence.several': 'Several people at the desk have that name: {names}. Write the whole name.',
  'absence.leads_only': 'For somebody else, that is up to whoever leads the desk: {names}.',
  'absence.leads_only.none': 'For somebody else, that is up to whoever leads the desk.',
  'button.handover_list': 'Hand over their cases',
  'button.handover_list.own': 'Hand over my cases',
  'button.handover_give': 'Hand over all',
  'handover.heading': 'Hand over the cases of {name}',
  'handover.heading.own': 'Hand over my cases',
  'handover.explain': 'Everybody is told as always.',
  'handover.none': 'There are no cases left to hand over.',
  'handover.more': 'There are {more} more: they come when these are handed over.',
  'handover.case': '{number} · {state}',
  'handover.nobody': 'There is nobody to suggest: choose somebody.',
  'handover.to': 'To whom?',
  'handover.to.suggested': 'To who is suggested for each case',
  'handover.done.none': 'No case was handed over.',
  'handover.done.one': '1 case was handed over.',
  'handover.done.many': '{count} cases were handed over.',
  'handover.given': '{number}: {name} has it now.',
  'handover.kept': '{number}: not handed over. {why}',
  'handover.kept.changed': '{number}: not handed over. {name} changed it first ({time}).',
  'handover.kept.unknown': 'One case was not handed over: I cannot find it any more.',
  'handover.not_yours':
    'The cases of somebody else at the desk are handed over by themselves or by whoever leads the desk.',

  // Who of the desk's team has which roles.
  'roles.heading': 'Roles of the desk',
  'roles.intro':
    '"Change" gives them and takes them away. Whoever joins the desk\'s team gets desk, categories and professional; lead is given here.',
  'roles.nobody': 'For now nobody has: {roles}.',
  'roles.label': 'Roles of {name}',
  'roles.given': 'Changed by {name}, {date}',
  'roles.named_lead': "Lead by the program's settings (DESK_LEADS): it cannot be taken away here.",
  'roles.done': 'Saved. {name} now has: {roles}.',
  'roles.stale':
    'The roles changed while you were looking at this card and nothing was saved. This is how they are now.',
  'roles.refused.not_member': "That person is no longer in the desk's team. Nothing was saved.",
  'roles.refused.no_role':
    'Leave at least one role. Whoever is not to work at the desk is taken out of the team in Teams.',
  'roles.refused.last_lead':
    "Not saved: this is the desk's only lead. Give that role to somebody else first.",
  'roles.refused.unchanged': 'They have those roles already: there was nothing to change.',
  'roles.own': 'Your roles at the desk: {roles}.',
  'leads.are': 'The desk is led by: {names}.',
  'leads.only': 'That is seen and changed by whoever leads the desk: {names}.',
  'leads.none':
    "The desk has no lead yet. Whoever runs the program names one (DESK_LEADS), or whoever chooses the desk's channel becomes it.",
  'roles.first_lead':
    'You chose the desk\'s channel, so you lead the desk. Write "roles" to see and change the roles of your team.',
  'roles.told': '{name} changed your roles at the service desk. You now have: {roles}.',
  'roles.told.lead':
    '{name} changed your roles at the service desk. You now have: {roles}. As a lead you can write "roles" to see and change those of your team.',
  'team_role.desk': 'Desk',
  'team_role.categorizer': 'Categories',
  'team_role.professional': 'Professional',
  'team_role.lead': 'Lead',
  'team_role.desk.choice': 'Desk: registers, clarifies, classifies and sets the priority',
  'team_role.categorizer.choice': 'Categories: gives the category',
  'team_role.professional.choice': 'Professional: assigns, escalates and handles cases',
  'team_role.lead.choice': 'Lead: gives the roles and reassigns cases',
  'button.role_change': 'Change',
  'submit.role_save': 'Save',

  'search.heading': 'Cases with "{text}"',
  'search.none':
    'No case has "{text}". Try fewer words, or the whole word. If you wanted to open a case, start with another word.',
  'search.more': 'There are more cases. To narrow the search, add another word.',
  'search.how':
    'After "search" write words of the case or a name, ten at most. For example: "search printer floor 3".',

  'group.where':
    'I handle each case in private: write to me in my personal chat what fails or what you need.',
  'group.answered': '{name}, I answered in your personal chat: nothing of a case is shown here.',
  'group.no_chat':
    '{name}, open my personal chat and write there what you need: nothing of a case is shown here.',
  'group.click': 'That button works in your personal chat with me and in the desk’s channel.',
  'channel.private':
    '{name}, to open a case write to me in the personal chat: only you and the desk see it there.',
  'channel.staff_help':
    'The desk works in this channel: each case has one card here with its buttons. To register the one of somebody who wrote, called or came, mention me with "register". To see a case or ask for something yourself, write to me in the personal chat: there "case 1" shows case number 1 and "queue" the open ones.',
  'channel.unnamed': '(unnamed)',
  'channel.elsewhere':
    'The desk works in channel {channel}; I take no cases here. To open one, write to me in the personal chat.',
  'channel.elsewhere.staff':
    'The desk works in channel {channel}; I take no cases here. If the desk is to work in this channel, press the button: one card for each open case will arrive here.',
  'channel.not_staff':
    'Only the service desk can use these buttons. If the case is yours, answer it in your personal chat with me.',
  'person.guest': 'Guest',
  'setup.title': 'Service desk',
  'setup.text':
    'If this channel is used as the service desk, one card for each case will arrive here and the members of this team will be able to handle them.',
  'setup.done': 'Done: channel {channel} is the service desk. Cases will arrive here.',
  'setup.already': 'This channel is the service desk already.',
  'setup.not_member': 'Only the members of this team can choose the channel of the desk.',
  'setup.roster_unread':
    'Teams did not let me see who is in this team. Wait a minute and press the button again.',
  'setup.channel': 'Channel of the desk',
  'setup.away.deleted': 'The channel of the desk is not there any more',
  'setup.away.archived': 'The team of the desk is archived',
  'setup.away.removed': 'I am no longer in the team of the desk',
  'setup.remedy.choose':
    'I still take cases, but their cards and the notices to the desk wait. Choose the channel in which the desk is to work, or restore the former one in Teams: then they arrive.',
  'setup.remedy.deleted':
    'I still take cases, but their cards and the notices to the desk wait. Restore the channel in Teams, or mention me in another channel of the team to choose it: then they arrive.',
  'setup.remedy.archived':
    'I still take cases, but their cards and the notices to the desk wait. Restore the team in Teams: then they arrive.',
  'setup.remedy.removed':
    'I still take cases, but their cards and the notices to the desk wait. Add me to the team in Teams again: then they arrive.',
  'welcome.personal':
    "Hello, {name}. I am the city hall's service desk. When something fails or you need something technical, write to me here and I open your case.",
  'welcome.personal.nameless':
    "Hello. I am the city hall's service desk. When something fails or you need something technical, write to me here and I open your case.",

  'error.unexpected':
    'Something failed and I could not finish. Try again; if it happens again, give the desk this reference: {reference}.',
  'error.unavailable':
    'I cannot save anything right now: the database is not answering. Try again in a minute; if what you sent was saved after all, you will see it on the case.',
  'error.late':
    'This is taking longer than usual. Look at the case again in a minute: if your change is not there, try again.',
  'card.invalid':
    'The data of that button is not valid. Write "case" and the number to see the card as it is now.',
  'card.no_canned_text':
    'That prepared text is no longer on the list. Choose another one, or write your own, and send again.',
  'card.choose': 'Choose an option and press the button again.',
  'card.too_long': 'The text is too long: the limit is {max} characters. Nothing was saved.',
  'card.not_found': 'I cannot find that case among those that you may see.',
  'card.no_effect_choices': 'What you chose was not saved: {choices}.',
  'card.no_effect_to': 'For {name}:',
  'card.no_effect_text': 'What you wrote was not saved: "{text}"',
  'staff.only': 'Only the people of the service desk can do that.',

  'action.open': 'open a case',
  'action.ask_info': 'ask the requester',
  'action.provide_info': 'answer the question',
  'action.require_reception': 'ask for the requirement-reception form',
  'action.fill_reception': 'fill in the requirement-reception form',
  'action.set_office': 'correct the office',
  'action.waive_reception': 'do without the requirement-reception form',
  'action.triage': 'triage the case',
  'action.classify': 'classify the case',
  'action.categorize': 'change the category',
  'action.prioritize': 'change the priority',
  'action.assign': 'assign the case',
  'action.start': 'start the case',
  'action.escalate': 'escalate the case',
  'action.comment': 'comment on the case',
  'action.note': 'leave an internal note on the case',
  'action.attach': 'add files to the case',
  'action.view_files': 'view the files of the case',
  'action.resolve': 'resolve the case',
  'action.remind': 'send the reminder',
  'action.accept': 'confirm the solution',
  'action.reopen': 'reopen the case',
  'action.dispute': 'say something about the solution',
  'action.restart_term': 'answer the requester',
  'action.ask_decision': 'ask the desk again',
  'action.auto_close': 'close the case by time',
  'action.cancel': 'cancel the case',
  'action.link': 'link the case to another one',
  'action.note_link': 'note the linked case',
  'action.merge': 'merge the case into another one',
  'action.absorb': 'note the case that was merged into it',
  'action.declare_major': 'declare the major incident',
  'action.withdraw_major': 'withdraw the major incident',
  'action.follow': 'follow the major incident',
  'action.unfollow': 'stop following the case',
  'action.note_continuation': 'note in which case it continues',

  'rejection.not_allowed': 'You cannot {action}. It can be done by {roles}.',
  'rejection.wrong_state.closed':
    'Nobody can {action} because it is CLOSED already. If the problem goes on, write in this chat what happens, and a new case that continues it is opened.',
  'rejection.wrong_state':
    'Nobody can {action} while it is {state}. The card as it is now shows what can be done.',
  'rejection.missing.question': 'The question is missing. Write it and send again.',
  'rejection.missing.answer': 'The answer is missing. Write it and send again.',
  'rejection.missing.text': 'The comment is missing. Write it and send again.',
  'rejection.missing.note': 'The note is missing. Write it and send again.',
  'rejection.missing.solution': 'The solution is missing. Write it and send again.',
  'rejection.missing.parts':
    'It does not say which spare parts were replaced. Write them, or untick the boxes if there were none, and send it again.',
  'rejection.missing.parts_checklist':
    'With spare parts, the case is resolved only if both conditions are met: disposal according to the environmental rules and energy saving. Tick them and send it again.',
  'rejection.missing.provider':
    'The provider who gave the solution is missing. Write it, or leave the endorsement empty if it was the office, and send it again.',
  'rejection.missing.endorser':
    'A provider’s solution needs the endorsement of a professional of the desk. Choose one and send it again.',
  'rejection.missing.reason': 'The reason is missing. Write it and send again.',
  'rejection.missing.request': 'The request is missing. Write it and send again.',
  'rejection.missing.name': 'The name of the requester is missing. Write it and send again.',
  'rejection.missing.office': 'The office is missing. Write it and send again.',
  'rejection.missing.filing_number':
    'The filing number of the letter is missing. Write it and send again.',
  'rejection.missing.filing_date':
    'The filing date is missing, or is no date. Choose it and send again.',
  'rejection.missing.other_number':
    'The number of the other case is missing. Write it and send it again.',
  'rejection.missing.wanted_date':
    'The day by which it is wanted is not a date. Choose it again, or clear it, and send it once more.',
  'rejection.past.wanted_date':
    'The date wanted has passed. Choose today or a later one, or clear it, and send again.',
  'rejection.reception_incomplete':
    'The requirement-reception form lacks: {missing}. The case can be assigned once it is complete.',
  'rejection.no_reception': 'This case does not need the requirement-reception form.',
  'rejection.reception_complete': 'The requirement-reception form is already complete.',
  'rejection.missing.kind': 'Before assigning, the case must be classified as incident or request.',
  'rejection.no_such_category':
    'That category is no longer on the desk’s list: choose another one.',
  'rejection.missing.category': 'Before assigning, the case needs a category.',
  'rejection.missing.title': 'The title is missing. Write it and send again.',
  'rejection.too_long':
    'The text has {length} characters and the limit is {max}. Shorten it and send again.',
  'rejection.not_yet': 'A letter cannot have a date to come: check the filing date.',
  'rejection.not_staff': '{name} is not part of the desk. Choose someone from the list.',
  'rejection.not_professional':
    '{name} does not have the role of professional, and so cannot endorse it. Choose somebody else in the list.',
  'rejection.last_level':
    'The case is at level {level} already, the last one. To pass it to someone else use "Assign".',
  'rejection.same_assignee':
    'That person has this case already: to escalate it is to pass it to another one. Choose someone else from the list.',
  'rejection.unchanged': 'It was like that already: there was nothing to change.',
  'rejection.not_suspended':
    'The requester no longer waits for an answer: the closing of this case is not stopped.',
  'rejection.not_due': 'It is not the date yet: nothing was done.',
  'rejection.no_room':
    'A case keeps up to {files} files and {max} in all, and this one has no room for more.',
  'rejection.no_files': 'This case has no files.',
  'rejection.not_major': 'This case is no major incident.',
  'rejection.no_such_case': 'I find no case "{number}". Check the number and send it again.',
  'rejection.same_case': 'That is the number of this very case. Write that of the other one.',
  'rejection.closed_case':
    'Case {number} is CLOSED already, so nobody would be told anything by it. Write the number of an open one.',
  'rejection.merged_case':
    'Case {number} was merged into {into} already. If this one is the same trouble, merge it into {into}.',
  'rejection.unconfirmed':
    'It remains to confirm that this case is merged into {number} and becomes CLOSED.',

  'button.register_case': 'Register case',
  'button.register_cancel': 'Cancel',
  'register.title': 'Register a case',
  'register.intro':
    'For somebody who wrote an e-mail or a letter, called or came to the counter. Only a letter needs its filing number and date. Choose the requester from the list or write their name.',
  'register.person': '{name} ({email})',
  'register.only_staff':
    'Only the service desk registers cases for other people. To open your own, write to me in the personal chat what fails or what you need.',
  'catalogue.categories': 'Categories',
  'catalogue.categories.intro':
    "This is how the desk's cases are classified. What you change shows in the forms at once.",
  'catalogue.categories.empty': 'There are no categories yet.',
  'catalogue.categories.add': 'New category',
  'catalogue.categories.change': 'Change the category',
  'catalogue.categories.remove':
    'Remove "{name}"? It can no longer be chosen; the cases that have it keep it.',
  'catalogue.offices': 'Offices',
  'catalogue.offices.intro':
    'They are offered to whoever makes a request and to whoever registers a case. Another one can always be written.',
  'catalogue.offices.empty':
    'There are no offices on the list: everybody writes their own. Add them so that they can be chosen.',
  'catalogue.offices.add': 'New office',
  'catalogue.offices.change': 'Change the office',
  'catalogue.offices.remove':
    'Remove "{name}"? It is no longer offered; the cases that name it do not change.',
  'catalogue.canned': 'Prepared texts',
  'catalogue.canned.intro':
    'Solutions and questions that are already written. They are chosen when a case is resolved or information is asked for, and reach everybody in their own language.',
  'catalogue.canned.empty':
    'There are no prepared texts. Add the solutions and questions that the desk repeats most.',
  'catalogue.canned.remove':
    'Remove "{name}"? What was already sent with this text does not change.',
  'catalogue.solution.add': 'New prepared solution',
  'catalogue.solution.change': 'Change the prepared solution',
  'catalogue.question.add': 'New prepared question',
  'catalogue.question.change': 'Change the prepared question',
  'catalogue.use.solution': 'Solution: {text}',
  'catalogue.use.question': 'Question: {text}',
  'catalogue.heading': '{title} ({count})',
  'catalogue.page': 'Page {page} of {pages}',
  'catalogue.removed': 'Removed, still on their cases: {names}.',
  'catalogue.entry_intro': 'Everybody sees it in the language in which they speak with the desk.',
  'catalogue.saved': 'Saved: "{name}".',
  'catalogue.gone_now': 'Removed: "{name}".',
  'catalogue.stale': 'The list changed meanwhile and nothing was removed. This is how it is now.',
  'catalogue.stale.form':
    'The list changed meanwhile and nothing was saved. Look over what you wrote and save again.',
  'catalogue.gone.form':
    'Somebody removed it from the list meanwhile. If you save again, it is added as a new one.',
  'catalogue.problem.no_name': 'What it is called in Spanish is missing. Write it and save again.',
  'catalogue.problem.no_text': 'The text in Spanish is missing. Write it and save again.',
  'catalogue.problem.name_too_long':
    'The name can have up to {max} characters. Shorten it and save again.',
  'catalogue.problem.text_too_long':
    'The text can have up to {max} characters. Shorten it and save again.',
  'catalogue.problem.list_full': 'The list can have up to {max}. Remove one to add another.',
  'catalogue.problem.same_name': 'There is one with that name already: "{name}". Use another name.',
  'catalogue.problem.entry_gone':
    'Somebody already removed it from the list. This is how it is now.',
  'catalogue.problem.last_category':
    'It is the only category left, and no case can be assigned without one. Add another before you remove it.',
  'register.other_office': 'Another office, if it is not on the list',
  'register.left': 'Done: no case was registered.',
  'register.done': 'I registered case {number} for {name}.',
  'register.done_unclear':
    'I registered case {number} for {name}. Its state is NEEDS CLARIFICATION.',
  'register.missing':
    'The request does not say all that is needed. Press "Ask the requester" on the case\'s card, or note the answer if you have it. Missing:',
  'register.masked':
    'I hid what looked like a password, a code or a card number: cases do not keep them.',
  'register.told.chat': 'We will tell {name} of every step in their chat.',
  'register.told.mail': 'We will tell {name} of every step by e-mail, at {email}.',
  'register.told.registrar':
    'Nothing but the name of {name} is known: the messages come to you, and you answer for them.',
  'register.told.own': 'The case is yours: we will tell you of every step in your chat.',
  'register.filed':
    'The letter {filing} has case {number} already, in state {state}. No other was registered.',
  'register.told.unknown':
    '{name} has not written to the desk yet and we cannot tell them in their chat: please give them the number of the case. Once they write to us, "my cases" shows it.',
  'register.two_requesters':
    'You chose a person from the list and also wrote a name or an e-mail address. Leave only one of the two and press the button again.',
  'register.unknown_requester':
    'I no longer find the person whom you chose. Write their name and e-mail address, and press the button again.',
  'register.bad_email':
    '"{email}" is not an e-mail address. Correct it, or leave it out if you do not know it, and press the button again.',
  'message_request.title': 'Create a case',
  'message_request.intro':
    'The desk receives this request in your name. Correct or complete what is needed and open the case.',
  'message_request.register_intro':
    'Check who asks for it: choose the person from the list or write their name. Correct or complete the request and register the case.',
  'message_request.cut':
    'The whole message does not fit in a case: here are its first {max} characters.',
  'message_request.unclear':
    'To be able to help you we need to know the following. Add it to the request; if you do not know it, open the case as it is and the desk will ask you.',
  'message_request.done':
    'Done: your case is {number}. We will tell you of every step in your chat with the desk.',
  'message_request.done.no_chat':
    'Done: your case is {number}. To see how it goes and to be told, open the chat with the desk and write "my cases".',
  'message_request.filed':
    'That message has case {number} already, in state {state}. No other was opened.',
  'shared.title': 'Case of the service desk',
  'shared.as_of': 'This is how it stood on {date}.',
  'shared.as_of.category': '{category}. This is how it stood on {date}.',
  'find.none':
    'I find no case with "{text}" among those that you may see. Try the number of the case or whole words.',

  'button.contact_take': 'I’ll write to them',
  'button.contact_take.tooltip': 'I’ll write to {name}',
  'button.contact_chat': 'Open the chat with {name}',
  'button.contact_list': 'Refresh the list',
  'contact.asked':
    'I noted for the desk that you want to talk to a person. Somebody is expected to write to you on Teams today or on the next working day; when somebody takes it, I will tell you here who.',
  'contact.added':
    'I added what you wrote to your request to talk to a person, which the desk has not taken yet. When somebody takes it, I will tell you here who will write to you.',
  'contact.not_taken':
    'Nobody at the desk has taken your request to talk to a person yet. Once somebody does, I will tell you here who will write to you.',
  'contact.title': '{name} wants to talk to somebody of the desk',
  'contact.since': 'Asked: {date}',
  'contact.posts': 'Nobody has taken it: this is post number {posts}.',
  'contact.words': 'What they wrote',
  'contact.words.before': 'Messages before these: {before}.',
  'contact.cases': 'Their open cases',
  'contact.cases.none': 'They have no open cases.',
  'contact.cases.more': 'And {more} more.',
  'contact.taken': '{name} will write to them (taken on {date})',
  'contact.taken.you':
    'It is yours: please write on Teams to {name}, whom we are telling that you will.',
  'contact.taken.other': '{name} has already taken this request ({date}).',
  'contact.taken.person': '{name} from the service desk is going to write to you on Teams.',
  'contact.withdrawn': '{name} says that nobody needs to write to them any more.',
  'contact.withdrawn.person': 'Done, I told the desk: nobody will write to you.',
  'contact.withdrawn.none': 'You have no open request to talk to a person.',
  'contact.own': 'This request is yours: somebody else of the desk has to take it.',
  'contact.not_found': 'I cannot find that request.',
  'contact.moved': 'The request of {name} was posted again below.',
  'contact.list.heading': 'People who want to talk to the desk',
  'contact.list.none': 'Nobody is waiting for the desk to write to them.',
  'contact.list.more': 'More people are waiting: they appear as these are taken.',
  'contact.list.cases': 'Open cases: {cases}',

  'stale.opened': '{who} already opened this case ({time}). This is the card as it is now.',
  'stale.info_asked': '{who} already asked the requester ({time}). This is the card as it is now.',
  'stale.info_provided':
    '{who} already answered the question ({time}). This is the card as it is now.',
  'stale.reception_required':
    '{who} already asked for the requirement-reception form ({time}). This is the card as it is now.',
  'stale.reception_filled':
    '{who} already changed the requirement-reception form ({time}). This is the card as it is now.',
  'stale.office_set':
    '{who} already corrected the office ({time}): it is {value}. This is the card as it is now.',
  'stale.reception_waived':
    '{who} already did without the requirement-reception form ({time}). This is the card as it is now.',
  'stale.triaged':
    '{who} already triaged this case ({time}). Saved: {value}. This card shows it as it is now.',
  'stale.classified':
    '{who} already classified this case as {value} ({time}). This is the card as it is now.',
  'stale.prioritized':
    '{who} already changed the priority to {value} ({time}). This is the card as it is now.',
  'stale.categorized':
    '{who} already changed the category to {value} ({time}). This is the card as it is now.',
  'stale.assigned':
    '{who} already assigned this case to {value} ({time}). This is the card as it is now.',
  'stale.started': '{who} already started this case ({time}). This is the card as it is now.',
  'stale.escalated':
    '{who} already escalated this case to {value} ({time}). This is the card as it is now.',
  'stale.commented':
    '{who} already commented on this case ({time}). This is the card as it is now.',
  'stale.noted':
    '{who} already left an internal note on this case ({time}). This card shows it as it is now.',
  'stale.attached':
    '{who} added files to this case already ({time}). This is the card as it is now.',
  'stale.files_viewed':
    '{who} viewed the files of this case already ({time}). This is the card as it is now.',
  'stale.resolved': '{who} already resolved this case ({time}). This is the card as it is now.',
  'stale.reminded':
    'A reminder of this case was already sent ({time}). This is the card as it is now.',
  'stale.accepted': '{who} already confirmed the solution ({time}). This is the card as it is now.',
  'stale.reopened': '{who} already reopened this case ({time}). This is the card as it is now.',
  'stale.disputed': '{who} wrote about the solution again ({time}). This is the card as it is now.',
  'stale.term_restarted':
    '{who} already answered the requester ({time}). This is the card as it is now.',
  'stale.decision_asked':
    'The desk was already asked again about this case ({time}). This is the card as it is now.',
  'stale.auto_closed':
    'This case was already closed by time ({time}). This is the card as it is now.',
  'stale.cancelled': '{who} already cancelled this case ({time}). This is the card as it is now.',
  'stale.linked':
    '{who} already linked this case to another one ({time}). This is the card as it is now.',
  'stale.link_noted':
    'This case is linked to another one already ({time}). This is the card as it is now.',
  'stale.merged':
    '{who} already merged this case into {value} ({time}). This is the card as it is now.',
  'stale.absorbed':
    'Another case was merged into this one already ({time}). This is the card as it is now.',
  'stale.major_declared':
    '{who} already declared this major incident or changed its title ({time}). This is the card as it is now.',
  'stale.major_withdrawn':
    '{who} already withdrew the major incident ({time}). This is the card as it is now.',
  'stale.followed':
    'This major incident is followed already ({time}). This is the card as it is now.',
  'stale.unfollowed': 'This case is no longer followed ({time}). This is the card as it is now.',
  'stale.continued':
    'This case already continues in another one ({time}). This is the card as it is now.',

  'notice.assigned': 'Your case {number} is {state}. {solver} is handling it.',
  'notice.comment': '{name} commented on case {number}:',
  'notice.note': '{name} left an internal note, which only the desk sees, on case {number}:',
  'notice.answer': '{name} answered what you asked in case {number}:',
  'notice.reopened_again':
    'Case {number} has been reopened {count} times. {solver} has it. Request: {title}. Reasons:',
  'notice.attached': '{name} added files to case {number}:',
  'notice.closed.no_answer':
    'Case {number} was closed because three working days went by without an answer. If the problem goes on, write to us and we open another case.',
  'notice.unreached':
    'I could not tell {unreached} about case {number}, which is in state {state}. Please tell them in another way.',
  'notice.reopened':
    '{name} says that the problem goes on in case {number}. {solver} is no longer at the desk: assign it to somebody else. Reason:',
  'notice.disputed':
    '{name} wrote about the solution of case {number}. {solver} is no longer at the desk: answer with "Answer the requester" on the card of the case. They wrote:',
  'notice.decision':
    'Case {number} does not close: the requester wrote about the solution and nobody has answered. Answer with "Answer the requester" on the card of the case. They wrote:',
  'notice.departed':
    '{unreached} is no longer at the desk. These cases of theirs are still open; assign them to somebody else:',
  'notice.case': '{number}, {state}: {request}',
  'notice.cases.more': 'And {more} more: write "queue" in the personal chat to see them all.',
  'notice.cancelled': '{name} cancelled case {number}. Reason:',
  'notice.merged':
    'Your case {number} was merged into {into}, which is about the same: we will let you know by that one.',
  'notice.merged.work':
    '{name} merged case {number}, which you had, into {into}: it needs no work of its own any more.',
  'notice.crossed':
    'Cases {number} and {into} were merged into each other at the same time and both are CLOSED. To go on with the trouble, register a new one: write "register" in the personal chat.',
  'notice.follower.followed':
    'You follow the major incident {number}, "{title}", as {state}. We will let you know when somebody has it, when it is solved and when it closes.',
  'notice.follower.assigned':
    'The major incident {number}, "{title}", is {state}. {solver} has it.',
  'notice.follower.resolved':
    'The major incident {number}, "{title}", has a solution. If it still fails for you, write to us.',
  'notice.follower.closed':
    'The major incident {number}, "{title}", is closed. If it still fails for you, write to us and we open your case.',
  'notice.follower.withdrawn':
    'Case {number}, "{title}", is no longer a major incident and we will send you nothing more about it. If the trouble still affects you, write to us and we open your case.',
  'notice.follower.merged':
    'The major incident {number}, "{title}", was merged into case {into}: we will let you know by that one.',
  'notice.joined.assigned':
    'Case {number}, into which {merged} was merged, is {state}. {solver} has it.',
  'notice.joined.resolved':
    'Case {number}, into which {merged} was merged, has a solution. If it still fails for you, write to us.',
  'notice.joined.closed':
    'Case {number}, into which {merged} was merged, is closed. If it still fails for you, write to us and we open a new case.',
  'notice.joined.merged':
    'Case {number}, into which {merged} was merged, was merged into {into}: we will let you know by that one.',
  'mail.subject': '[{number}] {heading}',
  'mail.greeting': 'Hello, {name}:',
  'mail.registered': 'Your case was registered with number {number}, as {state}.',
  'mail.registered.subject': 'Your case was registered',
  'mail.reception':
    'To attend your case {number} the requirement-reception form is needed. Fill it in on the card of the case, in the Teams chat, with "Fill in the form".',
  'mail.reception.subject': 'Your case needs the requirement-reception form',
  'mail.assigned.subject': 'Your case is {state}',
  'mail.comment.subject': 'There is a comment on your case',
  'mail.note.subject': 'There is an internal note on a case of yours',
  'mail.attached.subject': 'There are new files in your case',
  'mail.closed.subject': 'Your case was closed',
  'mail.cancelled.subject': 'Your case was cancelled',
  'mail.merged.subject': 'Your case was merged into another one',
  'mail.merged.work.subject': 'A case that you had was merged into another one',
  'mail.follower.subject': 'News of a case that you follow',
  'mail.reply':
    'To answer, write "case {number}" to the service desk in the Teams chat. This mail is sent automatically and nobody reads replies to it.',
  'mail.signature': 'Service desk',
} as const satisfies Record<keyof typeof es, string>;
