import type { CATEGORIES } from './catalogue.ts';

/** How much a word speaks for its category: what is to be done with a thing decides more than its name. */
export type Strength = 'decisively' | 'plainly' | 'clearly' | 'slightly';

/**
 * What people say who ask for something of a category (step 8), for a desk that has closed no case
 * yet. Beginnings of words as `normalize` leaves them, in Spanish and English; `_` joins the words
 * of a phrase, `$` ends a word that is no beginning. A word may speak for several categories.
 */
export const CATEGORY_WORDS: Readonly<
  Record<(typeof CATEGORIES)[number], Readonly<Partial<Record<Strength, string>>>>
> = {
  training: {
    decisively: `aprend ensen curso$ cursos$ taller$ talleres$ capacit induccion entrenamiento entrenar
      reentrenamiento tutorial instructivo diplomado sensibilizacion alfabetizacion socializacion
      webinar seminario formacion$ explicacion no_sabe_manejar nadie_sabe no_sabemos no_sabe_usar
      no_se_como no_saben clase$ clases$ charla learn$ learning teach taught course$ courses$ workshop
      tutorial training lesson how_to_use nobody_knows show_us class$ classes$ demo$ coaching`,
    plainly: `explic manual$ manuales$ guia$ guias$ jornada asesoria paso_a_paso como_se_usa como_se_maneja
      como_usar como_manejar diapositivas asistentes certificado_de_asistencia inscrib inscripcion
      principiante demostracion acompanamiento refuerzo refrescar instructor facilitador video_explicativo no_conoce
      no_entendemos no_manejan no_entienden induction$ explain manual$ guide$ guides$ sign_up$ beginner
      slides demonstration trainer step_by_step attendance onboarding never_used familiar`,
    clearly: `manejo_de manejo_del cupo asistencia sesion conocimiento uso_de$ uso_del$ basico$
      intermedio avanzado como_hacer orientacion how_to$ talk$ session attend enrol sign_in_sheet`,
    slightly: `nuevos nuevas recien personas$ funcionarios participar herramientas docentes practica
      new_staff newcomers team$ people$ schedule basics advanced`,
  },
  contracts: {
    decisively: `contrato contractual proveedor garantia factura cotiza cotice
      orden_de_compra ordenes_de_compra compraventa licitacion pliego estudios_previos estudio_previo
      otrosi poliza prorrog acta_de_inicio acta_de_liquidacion liquidar_el_contrato cuenta_de_cobro
      arrendamiento arriendo adquisicion adquirir adquieran renovar renovacion renueve comprar compra$
      compras$ compremos compren precontractual plan_anual contract$ contracts$ supplier vendor warranty guarantee
      invoice quote$ quotes$ quotation purchase procure tender$ tenders$ renew$ renewed renewal renewing buy$
      lease$ leasing bid$ bids$ billing billed`,
    plainly: `licencias_de licencia_vence licencia_vencida alquil suscripcion proponente oferta$ ofertas$ presupuestal
      fabricante ficha_tecnica supervision_del supervision$ pactado distribuidor comprad comprado compramos
      vencieron_las pagado factur licences$ licenses$ subscription payment manufacturer bought ordered reseller
      distributor`,
    clearly: `licencia vence$ vencen$ vencer vencimiento vencio$ pago$ pagos$ pagar cobr cobro$
      especificaciones cumplimiento supervisor adicion precio presupuesto_para vigencia plazo
      licence license paid$ pay$ expire expiry price budget delivered extension supplies`,
    slightly: `contratista valor empresa$ vigente mantenimiento informe_mensual hosting dominio entrego
      cost$ costs$ company$ specifications provider agreed maintenance`,
  },
  agreements: {
    decisively: `convenio interadministrativ interinstitucional interoper intercambi memorando_de_entendimiento
      otra_entidad otras_entidades demas_entidades entidad_externa entidades_externas entre_entidades
      x_road xroad cruce_de_datos cruce_de_informacion cruzar compartir_informacion compartir_datos
      agreement memorandum interoperab other_entities another_entity other_agencies another_agency share_data
      sharing_data data_sharing data_exchange exchange_data exchange_of cross_check cross_match`,
    plainly: `registraduria dian$ igac$ dane$ dnp$ icbf$ sena$ gobernacion personeria contraloria fiscalia policia_nacional
      ministerio migracion_colombia superintendencia camara_de_comercio notariado medicina_legal defensoria
      prosperidad_social universidad hospital eps$ acueducto area_metropolitana unidad_de_victimas parques_nacionales
      colpensiones supernotariado planeacion_nacional agencia_nacional instituto_nacional servicio_web servicios_web web_service
      webservice web_services api$ apis$ comparta compartamos nos_comparta le_comparta acuerdo_firmado anexo_tecnico
      exchange interoperat registry ministry governor ombudsman tax_authority national_police university
      other_city another_city another_city_hall neighbouring_municipality`,
    clearly: `entidad$ entidades$ compartir$ compartimos acuerdo cooperacion colaboracion consulten
      nuestra_base nuestros_datos nuestro_sistema nuestro_registro nuestra_informacion carpeta_ciudadana
      policia bomberos transito concejo ideam$ sisben$ simat$ runt$ adres$ banco$ municipio$ entrega_mensual wms$
      geoportal agencia$ alcaldia_de$ mintic$ vincular procuraduria
      entity entities agency agencies share$ police our_database our_records our_system city_hall bank$
      institute hospital endpoint consult$`,
    slightly: `consult datos$ informacion firmar compromiso protocolo data$ query$ signed$ access_to`,
  },
  infrastructure: {
    plainly: `impresora fotocopiadora multifuncional escaner scanner toner cartucho atasc
      monitor$ monitores$ teclado mouse$ raton$ videobeam video_beam proyector diadema parlante
      telefono$ telefonos$ extension$ tono$ cable$ cables$ cableado punto_de_red puntos_de_red
      internet wifi wi_fi switch rack$ router enrutador access_point ups$ bateria cargador
      no_prende no_enciende no_arranca memoria_ram disco_duro pantalla_azul pantalla_negra televisor
      planta_telefonica datacenter biometrico servidor_de_archivos fuente_de_poder reloj_biometrico
      camara_de_video patch_panel regulador
      printer photocopier copier$ paper_jam keyboard projector headset speakers
      dial_tone network_socket network_point ethernet file_server wont_turn
      docking second_screen webcam microphone cabling socket`,
    clearly: `red$ redes$ conexion$ computador pc$ compu$ portatil torre$ prende enciende apaga apagado
      reinicia camara$ pantalla usb$ puerto trasladar traslado papel ruido calient quem bombillo luz$
      servidor$ servidores aire_acondicionado piso$ senal tableta antena voz_ip ip$ repuesto imprim carnet
      alistamiento monitor
      laptop computer$ computers$ network$ cable$ phone$ phones$ server$ servers$ screen$ battery charger paper$
      mouse$ move_my signal floor$ print$ prints$ printing turn_on beep flicker no_internet`,
    slightly: `equipo$ equipos$ oficina lento pegado danad sede$ sala$ auditorio suena dispositivo
      desk$ office$ room$ broken`,
  },
  security: {
    decisively: `contrasen virus$ malware ransomware phishing sospechos hacke suplant copia_de_respaldo
      copias_de_respaldo copia_de_seguridad copias_de_seguridad doble_factor doble_verificacion
      dar_de_baja cuenta_bloqueada usuario_bloqueado desbloque robaron fraude fraudul malicios estafa
      control_de_acceso tarjeta_de_ingreso vpn$ password suspicious hacked stolen locked_out two_factor multifactor
      unlock phishing backup$ backups$ respaldo$`,
    plainly: `clave$ claves$ permiso$ permisos$ privilegio restaurar firewall cortafuegos autenticador cifrad amenaza
      crear_usuario crear_el_usuario crear_cuenta crear_la_cuenta certificado_digital token$ robo$ hurto autentic
      seguridad bloquead correo_raro correo_falso acceso$ accesos$ perfil$ autoriz cuenta_de$
      security permission malware locked$ lockout threat restore strange_link strange_email spam$ unblock
      create_a_user new_user authenticator encrypt logged_into remove_access virus$ antivirus$`,
    clearly: `cuenta$ cuentas$ usuario$ usuarios$ bloque perfiles$ rol$ roles$ ingresar ingreso$
      datos_personales se_retiro administrador borraron borro$ restring codigo confidencial datos_del_banco
      respaldad copia_automatica
      account$ accounts$ access$ user$ users$ login$ log_in block blocked role$ administrator deleted
      attack confidential reset sign_in bank_details`,
    slightly: `contratista practicante reemplazo entrar raro extran retiraron carpeta_compartida
      contractor shared_folder strange employee$ enable left_the`,
  },
  software: {
    plainly: `software desinstalar se_cierra_solo no_carga no_abre_el error_al mensaje_de_error error_500 error$
      errores$ parametriz desarroll actualizar_la_version actualizar_windows nueva_version base_de_datos bases_de_datos
      outlook aplicacion_movil crash error$ errors$ bug$ uninstall develop freezes corrupt`,
    clearly: `sistema$ aplicativo aplicacion$ aplicaciones$ programa$ app$ apps$ word$ excel$ power_bi autocad java$
      chrome firefox navegador arcgis$ sigob$ formulario modulo reporte$ plantilla pagina_web portal$ correo$
      buzon calcula liquida liquidar sincroniz calendario actualizar actualiza agregar_un agreguen consulta_a_la
      tablero indicadores duplic ventana pagina intranet encuesta instal windows$ teams$ onedrive sharepoint
      corregir migrar mejora ajustar radicar descargar exportar exporto archivo_danado no_abre no_suma
      desconfigur campo$ se_queda_cargando no_me_deja
      system$ application$ program$ install$ word$ excel$ database form$ update$ upgrade version feature
      report_of module sync mail$ inbox mailbox calendar page$ website windows$ teams$ field$ wrong
      calculat duplicate loading loads browser dashboard download export`,
    slightly: `abre$ carga$ cargando guard$ guardo archivo$ archivos$ nomina predial version cierra pdf$ office$
      file$ save$ open$ opens$ records payroll wont_let pdf$`,
  },
};
