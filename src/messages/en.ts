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
  'category.training': 'Training',
  'category.contracts': 'Contracts',
  'category.agreements': 'Agreements',
  'category.infrastructure': 'Infrastructure',
  'category.security': 'Security',
  'category.software': 'Software',
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
  'role.follower': 'whoever follows the major incident',
  'missing.what': 'What fails or what is needed',
  'missing.where': 'Where it happens: site, office or computer',
  'missing.since': 'Since when it happens',

  'date.full': '{weekday}, {month} {day}, {time}',
  'date.day': '{weekday}, {month} {day}',
  'date.short': '{month} {day}',
  'date.am': '{clock} a.m.',
  'date.pm': '{clock} p.m.',

  'button.ask_info': 'Ask the requester',
  'button.provide_info': 'Note the answer',
  'button.classify': 'Classify',
  'button.categorize': 'Category',
  'button.prioritize': 'Priority',
  'button.assign': 'Assign',
  'button.start': 'Start',
  'button.escalate': 'Escalate',
  'button.comment': 'Comment',
  'button.view_files': 'View attachments',
  'button.resolve': 'Resolve',
  'button.cancel': 'Cancel',
  'button.declare_major': 'Major incident',
  'button.withdraw_major': 'No longer a major incident',
  'button.own.provide_info': 'Answer',
  'button.own.comment': 'Comment',
  'button.own.view_files': 'View attachments',
  'button.own.accept': 'Yes, it is solved',
  'button.own.reopen': 'No, the problem goes on',
  'button.own.cancel': 'Cancel case',
  'button.own.unfollow': 'Stop following',
  'button.more': 'Show all',
  'button.less': 'Show less',
  'button.view': 'View',
  'button.view.tooltip': 'View case {number}',
  'button.queue.show': 'Show',
  'button.queue.previous': 'Previous',
  'button.queue.next': 'Next',
  'button.use_channel': 'Use this channel as the service desk',
  'button.use_that_channel': 'Use that channel as the service desk',
  'button.intake_confirm': 'Open the case',
  'button.intake_cancel': 'Cancel',
  'button.intake_new': 'It is something new',

  'submit.ask_info': 'Send question',
  'submit.provide_info': 'Send answer',
  'submit.classify': 'Save type',
  'submit.categorize': 'Save category',
  'submit.prioritize': 'Save priority',
  'submit.assign': 'Assign the case',
  'submit.escalate': 'Escalate the case',
  'submit.comment': 'Send comment',
  'submit.resolve': 'Mark as resolved',
  'submit.accept': 'Yes, it is solved',
  'submit.reopen': 'Reopen the case',
  'submit.cancel': 'Confirm the cancellation',
  'submit.declare_major': 'Declare the major incident',
  'submit.withdraw_major': 'Confirm and tell those who follow it',

  'field.question.label': 'What do you need to know?',
  'field.question.placeholder': 'The question goes to whoever made the request',
  'field.question.error': 'Write the question.',
  'field.answer.label': 'Answer',
  'field.answer.placeholder': 'Write here what is missing',
  'field.answer.error': 'Write the answer.',
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
  'field.comment.placeholder': 'The requester and the desk can see it',
  'field.comment.error': 'Write the comment.',
  'field.solution.label': 'Solution or recommendations',
  'field.solution.placeholder': 'What was done and what the requester should keep in mind',
  'field.solution.error': 'Write the solution: it is what the requester receives.',
  'field.reopen_reason.label': 'What still fails?',
  'field.reopen_reason.placeholder': 'Tell us what still happens',
  'field.reopen_reason.error': 'Write what still fails.',
  'field.cancel_reason.label': 'Why is it cancelled?',
  'field.cancel_reason.placeholder': 'For example: it is not needed any more',
  'field.cancel_reason.error': 'Write why it is cancelled.',
  'field.rating.label': 'How was the service? (optional)',
  'field.title.label': 'Title that other people will see',
  'field.title.placeholder': 'What fails and where, without names or personal data',
  'field.title.error': 'Write the title.',
  'field.rating.placeholder': 'Not rated',
  'field.name.label': 'Name of the requester',
  'field.name.placeholder': 'First and last name',
  'field.name.error': 'Write the name of the requester.',
  'field.request.label': 'Request',
  'field.request.placeholder': 'What fails or what is needed, where and since when',
  'field.request.error': 'Write the request.',
  'field.state.label': 'State',
  'choice.described': '{name}: {definition}',
  'rating.5': '5 - Very good',
  'rating.4': '4 - Good',
  'rating.3': '3 - Fair',
  'rating.2': '2 - Bad',
  'rating.1': '1 - Very bad',

  'fact.requester': 'Requester',
  'fact.registered_by': 'Registered by',
  'fact.major': 'Major incident',
  'fact.kind': 'Type',
  'fact.kind.reported': '{kind} (says the requester)',
  'fact.category': 'Category',
  'fact.category.none': 'No category',
  'fact.priority': 'Priority',
  'fact.level': 'Level',
  'fact.assignee': 'Assigned to',
  'fact.assignee.left': '{name}. No longer at the desk',
  'fact.assignee.none': 'Not assigned',
  'fact.solver': 'Handled by',
  'fact.solver.none': 'To be assigned',
  'fact.opened': 'Opened',
  'fact.opened.mail': '{date}, by e-mail',
  'fact.closes': 'Closes',
  'fact.closes.alone': '{date}, if there is no answer',
  'fact.closed': 'Closed',
  'fact.reopenings': 'Reopened',
  'fact.rating': 'Rating',
  'fact.rating.value': '{rating} out of 5',
  'block.missing': 'Still to be clarified',
  'block.question': "The desk's question",
  'block.question.by': '{name} asked',
  'block.answer': 'Answer',
  'block.answer.own': 'Your answer',
  'block.solution.by': 'Solution by {name}',
  'block.refusal': 'The requester says that the problem goes on',
  'block.refusal.own': 'You said that the problem goes on',
  'block.comments': 'Latest comments',
  'block.comment.by': '{name} ({date}): {text}',
  'block.files': 'Attachments: {count}',
  'block.cancelled': 'Cancelled by {name}',
  'block.reason': 'Reason',

  'heading.assigned': '{name} assigned this case to you',
  'heading.assigned.self': 'This case is in your hands',
  'heading.escalated': '{name} escalated this case to you',
  'heading.reopened': 'The problem goes on: the case is back in your hands',
  'heading.reopened.over': 'The case was reopened and came back to you',
  'heading.passed_on': 'This case is now handled by {name}',
  'heading.left_desk': 'The desk handles this case now',
  'heading.question': 'We need one detail to go on with your case',
  'heading.question.answered': 'Thank you, we have your answer',
  'heading.question.over': 'This question no longer needs an answer',
  'heading.resolution': 'Your case has a solution. Is it solved?',
  'heading.reminder': 'Your case closes on {date}. Is it solved?',
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
  'heading.follower.left': 'You no longer follow this major incident',

  'next.classify': 'Next step: classify as incident or request.',
  'next.categorize': 'Next step: choose the category.',
  'next.assign': 'Next step: assign who will solve it.',
  'next.waiting_answer': "Waiting for the requester's answer.",
  'next.hand_over': 'Next step: assign it to somebody else.',
  'next.start': 'Next step: {name} starts it.',
  'next.resolve': 'Next step: {name} notes the solution.',
  'next.mine.start': 'Next step: press "Start" when you begin to work on it.',
  'next.mine.resolve': 'Next step: when you finish, press "Resolve" and note the solution.',
  'next.waiting_accept': 'Waiting for the requester to confirm.',
  'next.own.new': 'The desk is looking at it. We will let you know in this chat.',
  'next.own.needs_info': 'We need your answer to go on.',
  'next.own.assigned': 'Someone is in charge of it. We will let you know in this chat.',
  'next.own.in_progress': 'Your case is being worked on. We will let you know in this chat.',
  'next.own.resolved': 'We are waiting for your answer: please tell us whether it is solved.',
  'next.own.closes': 'The case closes on {date} if we do not get your answer.',
  'hint.newer_solution': 'Another solution came later: it is on another card, further down.',
  'closing.accepted': 'Closed: the requester confirmed the solution.',
  'closing.no_answer': 'Closed: three working days went by without an answer.',
  'closing.cancelled': 'Closed: the case was cancelled.',
  'closing.own.accepted': 'Closed: you confirmed the solution.',
  'closing.own.no_answer':
    'Closed: three working days went by without your answer. If the problem goes on, write to us and we open another case.',
  'closing.own.cancelled': 'Closed: the case was cancelled.',
  'next.follower':
    'We will let you know in this chat when somebody has it, when it is solved and when it closes.',
  'next.follower.left':
    'This card changes no more. If the trouble still affects you, write to us and we open your case.',
  'closing.follower': 'Closed. If it still fails for you, write to us and we open your case.',

  'summary.case': '{number}, {state}: {request}',
  'summary.headed': '{heading}: {number}, {state}',
  'summary.cases': 'Your cases: {list}',
  'summary.cases.item': '{number} ({state})',
  'summary.queue': "The desk's queue: {list}",
  'summary.intake': 'Check your request: {request}',

  'dialog.greeting':
    'Hello, {name}. I am the service desk. Tell me what fails or what you need, where and since when, and I open your case.',
  'dialog.greeting_nameless':
    'Hello. I am the service desk. Tell me what fails or what you need, where and since when, and I open your case.',
  'dialog.ask_name': 'In whose name do I open the case? Write first and last name.',
  'dialog.request_unclear': 'To be able to help you we still need to know:',
  'dialog.missing.what': 'What fails or what you need. For example: the printer does not print.',
  'dialog.missing.where': 'Where: the site, the office or the computer.',
  'dialog.missing.since': 'Since when it happens.',
  'dialog.case_opened_unclear':
    'I opened case {number} as NEEDS CLARIFICATION so that your request is not lost. The desk will write to you to ask for what is missing.',
  'dialog.case_opened':
    'Done: your case is {number}. We will let you know in this chat as it moves on.',
  'intake.kind_question': 'What type of case is it?',
  'intake.priority_question': 'How much does it affect?',
  'dialog.kind_not_understood':
    'I did not understand that answer. Press a button or write "incident" or "request".',
  'dialog.priority_not_understood':
    'I did not understand that answer. Press a button or write "high", "medium" or "low".',
  'intake.summary_title': 'Check your request',
  'intake.summary_intro': 'Correct right here whatever is needed and open the case.',
  'intake.files': 'Sent with the request: {files}',
  'dialog.added_to_request':
    'I added to the request what you just wrote. Check it and press "Open the case".',
  'intake.which_case': 'Which case do you mean?',
  'intake.which_case_text': 'You wrote: "{text}"',
  'dialog.cancelled': 'Done, no case was opened. When you need something, write to me.',
  'dialog.unfinished':
    'This request is not finished: "{request}". Go on with it below or, to leave it, write "cancel".',
  'dialog.nothing_to_cancel':
    'There is no request under way. To cancel a case that is open, write "my cases" and use its button "Cancel case".',
  'dialog.already_answered': 'This question is answered already; the next one is further down.',
  'dialog.expired': 'This card is no longer active. Write to me what you need and we start again.',
  'dialog.too_long': 'The text has {length} characters and the limit is {max}. Please send less.',
  'dialog.no_text':
    'I got a message without text. Please tell me in words what fails or what you need.',
  'dialog.comment_added': 'I added your comment to case {number}.',
  'dialog.answer_added': 'I added your answer to case {number}. Thank you.',
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

  'help.requester':
    'You can write to me:\n- what fails or what you need, to open a case\n- "my cases", to see your cases\n- "case 1", to see case number 1\n- a picture or a file with your request, or together with "case 1" to add it to that case\n- "cancel", to leave a request half-way\n- "español", to change the language',
  'help.staff':
    'As one of the desk, you can also write to me:\n- "queue", to see the open cases in the order in which they are handled\n- "search printer floor 3", to find the cases that have those words\n\n"My cases" also shows you those that you handle, and "case 1" any case with its buttons. Each case also has its card in the desk\'s channel.',
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
  'language.changed': 'Done, from now on I write to you in English.',
  'cases.none': 'You have no cases. To open one, tell me what fails or what you need.',
  'cases.heading': 'Your cases',
  'cases.details': 'Priority: {priority} · {requester} · {date}',
  'cases.details.assigned': 'Priority: {priority} · {requester} · {date} · handled by {assignee}',
  'cases.below': 'Case {number} is below.',
  'cases.not_found':
    'I cannot find case {number} among those that you may see. Check the number or write "my cases".',

  'queue.heading': "The desk's queue",
  'queue.all': 'All open cases',
  'queue.empty': 'There are no open cases.',
  'queue.empty.state': 'There are no cases in state {state}.',
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
    'The desk works in this channel: each case has one card here with its buttons. To see a case or ask for something yourself, write to me in the personal chat: there "case 1" shows case number 1 and "queue" the open ones.',
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
  'card.choose': 'Choose an option and press the button again.',
  'card.too_long': 'The text is too long: the limit is {max} characters. Nothing was saved.',
  'card.not_found': 'I cannot find that case among those that you may see.',
  'card.no_effect_text': 'What you wrote was not saved: "{text}"',
  'staff.only': 'Only the people of the service desk can do that.',

  'action.open': 'open a case',
  'action.ask_info': 'ask the requester',
  'action.provide_info': 'answer the question',
  'action.classify': 'classify the case',
  'action.categorize': 'change the category',
  'action.prioritize': 'change the priority',
  'action.assign': 'assign the case',
  'action.start': 'start the case',
  'action.escalate': 'escalate the case',
  'action.comment': 'comment on the case',
  'action.attach': 'add files to the case',
  'action.view_files': 'view the files of the case',
  'action.resolve': 'resolve the case',
  'action.remind': 'send the reminder',
  'action.accept': 'confirm the solution',
  'action.reopen': 'reopen the case',
  'action.auto_close': 'close the case by time',
  'action.cancel': 'cancel the case',
  'action.declare_major': 'declare the major incident',
  'action.withdraw_major': 'withdraw the major incident',
  'action.follow': 'follow the major incident',
  'action.unfollow': 'stop following the major incident',

  'rejection.not_allowed': 'You cannot {action}. It can be done by {roles}.',
  'rejection.wrong_state':
    'Nobody can {action} while it is {state}. The card as it is now shows what can be done.',
  'rejection.missing.question': 'The question is missing. Write it and send again.',
  'rejection.missing.answer': 'The answer is missing. Write it and send again.',
  'rejection.missing.text': 'The comment is missing. Write it and send again.',
  'rejection.missing.solution': 'The solution is missing. Write it and send again.',
  'rejection.missing.reason': 'The reason is missing. Write it and send again.',
  'rejection.missing.request': 'The request is missing. Write it and send again.',
  'rejection.missing.name': 'The name of the requester is missing. Write it and send again.',
  'rejection.missing.kind': 'Before assigning, the case must be classified as incident or request.',
  'rejection.missing.category': 'Before assigning, the case needs a category.',
  'rejection.missing.title': 'The title is missing. Write it and send again.',
  'rejection.too_long':
    'The text has {length} characters and the limit is {max}. Shorten it and send again.',
  'rejection.not_staff': '{name} is not part of the desk. Choose someone from the list.',
  'rejection.last_level':
    'The case is at level {level} already, the last one. To pass it to someone else use "Assign".',
  'rejection.unchanged': 'It was like that already: there was nothing to change.',
  'rejection.not_due': 'It is not the date yet: nothing was done.',
  'rejection.no_room':
    'A case keeps up to {files} files and {max} in all, and this one has no room for more.',
  'rejection.no_files': 'This case has no files.',
  'rejection.not_major': 'This case is no major incident.',

  'stale.opened': '{who} already opened this case ({time}). This is the card as it is now.',
  'stale.info_asked': '{who} already asked the requester ({time}). This is the card as it is now.',
  'stale.info_provided':
    '{who} already answered the question ({time}). This is the card as it is now.',
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
  'stale.attached':
    '{who} added files to this case already ({time}). This is the card as it is now.',
  'stale.files_viewed':
    '{who} viewed the files of this case already ({time}). This is the card as it is now.',
  'stale.resolved': '{who} already resolved this case ({time}). This is the card as it is now.',
  'stale.reminded':
    'A reminder of this case was already sent ({time}). This is the card as it is now.',
  'stale.accepted': '{who} already confirmed the solution ({time}). This is the card as it is now.',
  'stale.reopened': '{who} already reopened this case ({time}). This is the card as it is now.',
  'stale.auto_closed':
    'This case was already closed by time ({time}). This is the card as it is now.',
  'stale.cancelled': '{who} already cancelled this case ({time}). This is the card as it is now.',
  'stale.major_declared':
    '{who} already declared this major incident or changed its title ({time}). This is the card as it is now.',
  'stale.major_withdrawn':
    '{who} already withdrew the major incident ({time}). This is the card as it is now.',
  'stale.followed':
    'This major incident is followed already ({time}). This is the card as it is now.',
  'stale.unfollowed':
    'This major incident is no longer followed ({time}). This is the card as it is now.',

  'notice.assigned': 'Your case {number} is {state}. {solver} is handling it.',
  'notice.comment': '{name} commented on case {number}:',
  'notice.attached': '{name} added files to case {number}:',
  'notice.closed.no_answer':
    'Case {number} was closed because three working days went by without an answer. If the problem goes on, write to us and we open another case.',
  'notice.unreached':
    'I could not tell {unreached} about case {number}, which is in state {state}. Please tell them in another way.',
  'notice.reopened':
    '{name} says that the problem goes on in case {number}. {solver} is no longer at the desk: assign it to somebody else. Reason:',
  'notice.departed':
    '{unreached} is no longer at the desk. These cases of theirs are still open; assign them to somebody else:',
  'notice.case': '{number}, {state}: {request}',
  'notice.cases.more': 'And {more} more: write "queue" in the personal chat to see them all.',
  'notice.cancelled': '{name} cancelled case {number}. Reason:',
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
  'mail.subject': '[{number}] {heading}',
  'mail.greeting': 'Hello, {name}:',
  'mail.registered': 'Your case was registered with number {number}, as {state}.',
  'mail.registered.subject': 'Your case was registered',
  'mail.assigned.subject': 'Your case is {state}',
  'mail.comment.subject': 'There is a comment on your case',
  'mail.attached.subject': 'There are new files in your case',
  'mail.closed.subject': 'Your case was closed',
  'mail.cancelled.subject': 'Your case was cancelled',
  'mail.follower.subject': 'News of the major incident that you follow',
  'mail.reply':
    'To answer, write "case {number}" to the service desk in the Teams chat. This mail is sent automatically and nobody reads replies to it.',
  'mail.signature': 'Service desk',
} as const satisfies Record<keyof typeof es, string>;
