import { strict as assert } from 'node:assert';
import { decide, decideOpen } from '../../src/domain/decide.ts';
import { MEMBER_ROLES, possibleCommands, triageParts } from '../../src/domain/permissions.ts';
import { RECEPTION_LIMITS, RECEPTION_TEXTS } from '../../src/domain/reception.ts';
import { needsReception } from '../../src/domain/reception-words.ts';
import type { Rejection } from '../../src/domain/rejections.ts';
import { caseWords } from '../../src/domain/search-words.ts';
import {
  ACTORS,
  awaitingForm,
  caseIn,
  FORM,
  moved,
  NEEDS_FORM,
  OPENED_AT,
  opened,
  REQUESTER,
  SAMPLE_COMMANDS,
  SOLVER,
  staff,
  worldAt,
} from './fixtures.ts';

const NEED_THE_FORM: readonly string[] = [
  'Solicito concepto para la compra de un videobeam',
  'necesitamos un desarrollo para controlar los inventarios',
  'Se requiere concepto técnico para dar de baja unos monitores',
  'necesito un concepto tecnico para comprar portatiles',
  'Solicitamos concepto técnico para la adquisición de 20 computadores',
  'Buenas tardes, ¿nos pueden dar su concepto técnico sobre el cambio del servidor?',
  'Concepto técnico para la compra de impresoras',
  'Solicitud de concepto técnico para renovar el licenciamiento',
  'me regalan por favor un concepto tecnico para un video beam',
  'Contratación nos exige el concepto técnico de sistemas para seguir con el proceso',
  'Para el estudio previo nos piden un concepto técnico de ustedes',
  'Requerimos que nos emitan el concepto técnico de viabilidad del software de nómina',
  'se requiere aval tecnico para comprar un escaner',
  'necesitamos la viabilidad técnica de la compra de tabletas',
  'queremos desarrollar un aplicativo para llevar el control de las visitas',
  'Necesitamos que nos desarrollen una aplicación web para radicar solicitudes',
  'Solicito el desarrollo de un módulo de reportes en el sistema de predios',
  'La secretaría quiere crear una plataforma para inscribir a los jóvenes',
  'Queremos hacer una app para los turistas',
  'diseñar una página web para la feria del municipio',
  'implementar un sistema de información para el banco de alimentos',
  'necesitamos un aplicativo que nos permita registrar los comparendos',
  'requerimos un software para gestionar las historias laborales',
  'queremos automatizar el trámite de permisos',
  'Queremos sistematizar el proceso de atención al ciudadano',
  'necesitamos apoyo para formular un proyecto de tecnología',
  'Vamos a presentar un proyecto de software y necesitamos su acompañamiento',
  'Necesitamos un software a la medida para la comisaría',
  'Adjunto el formato de recepción de requerimiento para lo de las cámaras',
  'hola ingeniero quisiera pedir un concepto tecnico para lo de los portatiles de la comisaria',
  'necesito consepto tecnico para unos equipos',
  'Falta el concepto técnico de ustedes para la compra del servidor',
  'I need a technical opinion to buy laptops',
  'Could you please give us a technical opinion on the new printers?',
  'We request a technical assessment for the purchase of a server',
  'We want to develop an application to track visitors',
  'We would like to build a website for the fair',
  'Please develop a new module for the payroll system',
  'We need a system that lets us track the permits',
  'We want to automate the permit process',
  'We need help with a software development project',
  'We want to start an IT project',
  'We need custom software for the family office',
  'Solicito por favor el concepto técnico de la Oficina de Sistemas para la compra de 5 monitores',
  'Buenos días. Solicitud de concepto técnico para la compra de un plóter.',
  'se requiere un nuevo aplicativo para llevar el control de los vehículos',
  'Quiero una aplicación para que la gente pague el predial, hay que desarrollarla. Que nos desarrollen una app',
  'Can you build us a web portal for complaints?',
  'Queremos una herramienta que permita controlar el préstamo de equipos',
];

/** Ordinary requests that name the same things. */
const NEED_NONE: readonly string[] = [
  'No entiendo el concepto de tabla dinámica en Excel',
  'Solicito un reporte de recaudo por barrio',
  'el software no abre',
  'instalar un programa',
  'Necesito instalar un programa para editar PDF',
  'La aplicación de nómina no abre desde ayer',
  'la plataforma de impuestos está caída',
  'Necesito un usuario para el sistema de información',
  'crear un usuario en el sistema de correspondencia',
  'Por favor crear una cuenta en la plataforma de capacitación',
  'Necesito una licencia de software para diseño',
  'actualizar el software del reloj',
  'No puedo entrar al aplicativo de predial',
  'el aplicativo que desarrollaron el año pasado no abre',
  'no me deja crear una aplicación en el portal',
  'No puedo descargar el concepto técnico que me enviaron',
  'el concepto técnico que nos mandaron no abre',
  'Necesito imprimir el concepto técnico y la impresora no sirve',
  'Se cayó la página web de la alcaldía',
  'necesito un técnico para revisar el computador',
  'necesito soporte técnico en la ventanilla',
  'Capacitación en desarrollo de software para dos funcionarios',
  'necesito un curso de desarrollo de aplicaciones',
  'soy de la Secretaría de Desarrollo Social y no tengo internet',
  'La carpeta del proyecto de vías no aparece',
  'necesito acceso a la carpeta compartida del proyecto de tecnología',
  'el proyector del auditorio no prende',
  'quiero cambiar la contraseña de la plataforma',
  'Necesito un programa para leer archivos comprimidos',
  'publicar una noticia en la página web',
  'actualizar el módulo de contratación porque sale error',
  'crear un acceso directo de la aplicación',
  'hacer una copia de seguridad del sistema',
  'Necesito comprar un tóner',
  'revisión técnica del aire acondicionado del cuarto de servidores',
  'I cannot open the software',
  'please install a program to read PDF files',
  'Create a user in the payroll system',
  'please make the application open faster',
  'I need a technician to look at my computer',
  'The website that you developed last year is down',
  'I cannot create an application in the portal',
  'Please create an application account for the new employee',
  'I need access to the platform',
  'the technical opinion that you sent does not open',
  'training on developing a presentation',
  'Need software license for design',
  'El desarrollo de la plataforma quedó mal y sale error',
  'la empresa desarrolló la plataforma y no abre',
  'create a system restore point',
  'Solicité un concepto técnico la semana pasada y no ha llegado',
  'I requested a technical opinion last week',
  '¿Ya está el concepto técnico que pedí?',
  'quiero saber si el concepto técnico ya salió',
  'digitalizar el expediente del proceso contractual',
  'Necesito digitalizar unos documentos',
  'the automated process in payroll failed',
  'Necesito ayuda con un archivo del proyecto de software que no abre',
  'Instalar software de diseño para el proyecto de vías',
  'el portal no permite hacer una solicitud',
  'necesito la herramienta de firma digital',
  'requiero acceso a la aplicación para gestionar los comparendos',
  'No sé cómo hacer una encuesta en la plataforma',
  'El sistema que nos permite registrar turnos está lento',
];

const MEMBER = staff(MEMBER_ROLES, SOLVER);
type Command = Parameters<typeof decide>[1];

function refusal(kase: Parameters<typeof decide>[0], command: Command): Rejection | undefined {
  const decision = decide(kase, command, MEMBER, worldAt(OPENED_AT));
  return decision.ok ? undefined : decision.rejection;
}

describe('requests that must come in the requirement-reception form (policy 3)', () => {
  it('are those for a technical opinion or for software to be made, in both languages', () => {
    assert.deepEqual(
      NEED_THE_FORM.filter((request) => !needsReception(request)),
      [],
    );
  });

  it('are not those of whoever uses, installs or learns software, or asks about an opinion', () => {
    assert.deepEqual(NEED_NONE.filter(needsReception), []);
  });
});

describe('the requirement-reception form', () => {
  const assign: Command = { name: 'assign', assignee: SOLVER };
  const fill = (form: typeof FORM): Command => ({ name: 'fill_reception', ...form });

  it('belongs to a case from its opening, with the office that is known', () => {
    const decision = decideOpen(
      {
        name: 'open',
        channel: 'chat',
        requester: REQUESTER,
        request: NEEDS_FORM,
        reportedKind: 'service_request',
        priority: 'low',
        office: 'Hacienda',
      },
      'MS-2026-000001',
      '2026-06-01',
    );
    assert.ok(decision.ok);
    const [event] = decision.events;
    assert.ok(event?.type === 'opened');
    assert.deepEqual(event.data.reception, { office: 'Hacienda' });
    assert.ok(!('reception' in caseIn('new')));
  });

  it('holds up the assigning, alone and in a triage, until it is complete', () => {
    const waiting = awaitingForm();
    const missing = { code: 'reception_incomplete', missing: RECEPTION_TEXTS };
    assert.deepEqual(refusal(waiting, assign), missing);
    assert.deepEqual(refusal(waiting, { name: 'triage', assignee: SOLVER }), missing);
    assert.ok(!possibleCommands(MEMBER, waiting).includes('assign'));
    assert.deepEqual(triageParts(MEMBER, waiting), ['kind', 'category', 'priority']);
    assert.equal(refusal(waiting, { name: 'triage', priority: 'high' }), undefined);

    const { responsible: _last, ...begun } = FORM;
    const half = moved(waiting, ACTORS.requester, fill(begun));
    assert.deepEqual(refusal(half, assign), { ...missing, missing: ['responsible'] });
    const whole = moved(half, MEMBER, fill({ responsible: ' Ana Gómez ' }));
    assert.deepEqual(whole.reception, { ...begun, responsible: 'Ana Gómez' });
    assert.equal(moved(whole, MEMBER, assign).state, 'assigned');
  });

  it('keeps what is there when something is sent that says nothing', () => {
    const begun = moved(awaitingForm(), ACTORS.requester, fill({ objective: 'Equipos nuevos' }));
    const again = fill({ objective: ' ', situation: '...', affected: '12' });
    const after = moved(begun, ACTORS.requester, again);
    assert.deepEqual(after.reception, { objective: 'Equipos nuevos', affected: '12' });
    assert.equal(refusal(begun, fill({ objective: '' }))?.code, 'reception_incomplete');
  });

  it('is corrected by the same command, and the history has each change alone', () => {
    const filled = moved(
      awaitingForm(),
      ACTORS.requester,
      fill({ ...FORM, wantedDate: '2026-05-04' }),
    );
    assert.equal(filled.reception?.wantedDate, '2026-05-04');
    const partly = moved(filled, MEMBER, fill({ objective: 'Renovar los equipos' }));
    assert.equal(partly.reception?.wantedDate, '2026-05-04');
    const whole = { ...FORM, affected: '9 funcionarios', wantedDate: '' };
    const corrected = moved(filled, MEMBER, fill(whole));
    assert.deepEqual(corrected.reception, { ...FORM, affected: '9 funcionarios' });
    const { data } = corrected.history.at(-1) ?? {};
    assert.deepEqual(data, { filled: { affected: '9 funcionarios', wantedDate: '' } });
    assert.equal(
      refusal(corrected, fill({ ...FORM, affected: '9 funcionarios' }))?.code,
      'unchanged',
    );
  });

  it('takes no text that is too long and no day that there is not', () => {
    for (const name of RECEPTION_TEXTS) {
      const max = RECEPTION_LIMITS[name];
      const sent = fill({ ...FORM, [name]: 'x'.repeat(max + 1) });
      assert.deepEqual(refusal(awaitingForm(), sent), {
        code: 'too_long',
        field: 'text',
        max,
        length: max + 1,
      });
    }
    const passed = refusal(awaitingForm(), fill({ ...FORM, wantedDate: '2026-03-03' }));
    assert.deepEqual(passed, { code: 'past', field: 'wanted_date' });
    moved(awaitingForm(), ACTORS.requester, fill({ ...FORM, wantedDate: '2026-03-04' }));
    const day = fill({ ...FORM, wantedDate: '2026-02-30' });
    assert.deepEqual(refusal(awaitingForm(), day), { code: 'missing', field: 'wanted_date' });
  });

  it('hides what looks like a secret, and is found by its words', () => {
    const secret = fill({ ...FORM, situation: 'El servidor tiene la contraseña Abc12345*' });
    const kase = moved(awaitingForm(), ACTORS.requester, secret);
    assert.doesNotMatch(JSON.stringify(kase), /Abc12345/);
    assert.ok(caseWords(kase).includes('ventanilla'));
  });

  it('is asked for by the desk where nothing in the words says so, and again while it lacks something', () => {
    const ordinary = { ...caseIn('new'), office: 'Hacienda' };
    assert.equal(refusal(ordinary, fill(FORM))?.code, 'no_reception');
    const asked = moved(ordinary, MEMBER, SAMPLE_COMMANDS.require_reception);
    assert.deepEqual(asked.reception, { office: 'Hacienda' });
    assert.equal(refusal(asked, assign)?.code, 'reception_incomplete');
    const begun = moved(asked, ACTORS.requester, fill({ objective: 'Equipos' }));
    const again = moved(begun, MEMBER, SAMPLE_COMMANDS.require_reception);
    assert.deepEqual(again.reception, { office: 'Hacienda', objective: 'Equipos' });
    const complete = moved(again, MEMBER, fill(FORM));
    const { require_reception: ask, waive_reception: waive } = SAMPLE_COMMANDS;
    for (const command of [ask, waive])
      assert.equal(refusal(complete, command)?.code, 'reception_complete');
  });

  it('is waived by the desk, and then holds up nothing', () => {
    const waived = moved(awaitingForm(), MEMBER, SAMPLE_COMMANDS.waive_reception);
    assert.ok(!('reception' in waived));
    assert.equal(moved(waived, MEMBER, assign).state, 'assigned');
    assert.equal(
      refusal(opened('El mouse no sirve'), SAMPLE_COMMANDS.waive_reception)?.code,
      'no_reception',
    );
  });
});
