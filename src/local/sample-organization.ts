function member(order: number, givenName: string, surname: string, mailbox: string) {
  const email = `${mailbox}@alcaldia.example`;
  return {
    id: `29:1${mailbox.replace('.', '-')}`,
    name: `${givenName} ${surname}`,
    givenName,
    surname,
    email,
    /** The client's own spelling. */
    userPrincipleName: email,
    aadObjectId: `7c1d0000-3a52-4e0b-9b6f-0000000000${String(order).padStart(2, '0')}`,
  };
}

/** A person as the local client describes one. */
export type OrganizationMember = Readonly<ReturnType<typeof member>>;
export type Organization = Readonly<typeof organization>;

/**
 * Everything around the bot in local mode: the people of a city hall, their chats and the desk's
 * team. One channel only (General): the newcomer has two places to look at, their chat and the
 * desk's channel.
 */
export const organization = {
  tenantId: '5f0c2a9e-5d3b-4c58-9a5e-0d1f6a0e2b01',
  bot: { id: '28:mesa-de-servicios', name: 'Mesa de Servicios' },
  /** Whoever sits at the keyboard: requester in the personal chat, staff in the desk's channel. */
  currentUser: member(1, 'Lucía', 'Ñáñez Peña', 'lucia.nanez'),
  /** Exactly five, because the client refuses any other number. */
  users: [
    member(2, 'Andrés Felipe', 'Muñoz Cárdenas', 'andres.munoz'),
    member(3, 'María José', 'Güiza Rincón', 'maria.guiza'),
    member(4, 'Óscar Iván', 'Peñaloza Díaz', 'oscar.penaloza'),
    member(5, 'Yolanda', 'Ibáñez Téllez', 'yolanda.ibanez'),
    member(6, 'Julián', 'Castaño Agudelo', 'julian.castano'),
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
