/** A person as the local client describes one. */
export interface Resident {
  readonly id: string;
  readonly name: string;
  readonly givenName: string;
  readonly surname: string;
  readonly email: string;
  /** The client's own spelling. */
  readonly userPrincipleName: string;
  readonly aadObjectId: string;
}

/** Everything around the bot in local mode: the people of a city hall, their chats and the desk's team. */
export interface Town {
  readonly tenantId: string;
  readonly bot: { readonly id: string; readonly name: string };
  /** Whoever sits at the keyboard: requester in the personal chat, staff in the desk's channel. */
  readonly currentUser: Resident;
  /** Exactly five, because the client refuses any other number. */
  readonly users: readonly Resident[];
  readonly personalChat: { readonly id: string };
  readonly groupChat: { readonly id: string; readonly name: string };
  readonly team: {
    readonly id: string;
    readonly name: string;
    readonly aadGroupId: string;
    readonly channels: readonly never[];
  };
}

function resident(order: number, givenName: string, surname: string, mailbox: string): Resident {
  const email = `${mailbox}@alcaldia.example`;
  return {
    id: `29:1${mailbox.replace('.', '-')}`,
    name: `${givenName} ${surname}`,
    givenName,
    surname,
    email,
    userPrincipleName: email,
    aadObjectId: `7c1d0000-3a52-4e0b-9b6f-0000000000${String(order).padStart(2, '0')}`,
  };
}

/** One channel only (General): the newcomer has two places to look at, their chat and the desk's channel. */
export const town: Town = {
  tenantId: '5f0c2a9e-5d3b-4c58-9a5e-0d1f6a0e2b01',
  bot: { id: '28:mesa-de-servicios', name: 'Mesa de Servicios' },
  currentUser: resident(1, 'Lucía', 'Ñáñez Peña', 'lucia.nanez'),
  users: [
    resident(2, 'Andrés Felipe', 'Muñoz Cárdenas', 'andres.munoz'),
    resident(3, 'María José', 'Güiza Rincón', 'maria.guiza'),
    resident(4, 'Óscar Iván', 'Peñaloza Díaz', 'oscar.penaloza'),
    resident(5, 'Yolanda', 'Ibáñez Téllez', 'yolanda.ibanez'),
    resident(6, 'Julián', 'Castaño Agudelo', 'julian.castano'),
  ],
  personalChat: { id: 'a:chat-lucia-nanez' },
  groupChat: { id: '19:secretaria-general@thread.v2', name: 'Secretaría General' },
  team: {
    id: '19:oficina-tic@thread.tacv2',
    name: 'Oficina TIC',
    aadGroupId: '2b9f4d10-68c3-4f0e-8a57-1f0e6d3c9a10',
    channels: [],
  },
};
