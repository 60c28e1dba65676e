using System.Collections.Frozen;

namespace LeadFunctions.Ingest.Mapping;

/// <summary>Usual names of fields in the languages that forms are written in, normalized by <see cref="FieldName"/>.</summary>
public static class KnownFieldNames
{
    private static readonly Dictionary<LeadField, string[]> Names = new()
    {
        [LeadField.Honorific] = ["salutation", "honorific", "name_prefix", "title_of_courtesy", "anrede", "civilite", "civilité", "tratamiento"],
        [LeadField.FirstName] =
        [
            "first_name", "firstname", "fname", "given_name", "forename", "name_first", "f_name", "first", "nombre_de_pila", "primer_nombre", "prénom", "prenom",
            "vorname", "primeiro_nome", "nome_proprio", "voornaam", "nama_depan", "imię", "imie", "الاسم_الأول", "पहला_नाम", "प्रथम_नाम", "имя",
        ],
        [LeadField.LastName] =
        [
            "last_name", "lastname", "lname", "surname", "family_name", "name_last", "l_name", "last", "apellido", "apellidos", "nom_de_famille", "nachname",
            "familienname", "sobrenome", "apelido", "cognome", "achternaam", "nama_belakang", "nazwisko", "soyad", "soyadı", "اسم_العائلة", "الاسم_الأخير", "उपनाम",
            "अंतिम_नाम", "фамилия",
        ],
        [LeadField.FullName] =
        [
            "name", "full_name", "fullname", "contact_name", "customer_name", "contact", "person_name", "naam", "volledige_naam", "नाम", "पूरा_नाम", "आपका_नाम", "nombre",
            "nombre_completo", "nombre_y_apellidos", "nombre_y_apellido", "nom", "nom_complet", "nom_et_prénom", "nom_et_prenom", "vollständiger_name", "vor_und_nachname",
            "nome", "nome_completo", "nome_e_cognome", "nama", "nama_lengkap", "ad_soyad", "الاسم", "الاسم_الكامل", "фио", "姓名", "お名前", "氏名",
        ],
        [LeadField.Email] =
        [
            "email", "e_mail", "email_address", "e_mail_address", "emailaddress", "mail", "email_id", "emailid", "work_email", "business_email", "ईमेल", "ई_मेल", "correo",
            "correo_electrónico", "correo_electronico", "courriel", "adresse_e_mail", "adresse_email", "adresse_mail", "e_mail_adresse", "email_adresse", "endereço_de_email",
            "endereco_de_email", "indirizzo_email", "indirizzo_e_mail", "posta_elettronica", "e_mailadres", "emailadres", "surel", "alamat_email", "e_posta", "eposta",
            "البريد_الإلكتروني", "البريد_الالكتروني", "إيميل", "ايميل", "почта", "邮箱", "電子郵件", "メールアドレス",
        ],
        [LeadField.Phone] =
        [
            "phone", "phone_number", "phonenumber", "mobile", "mobile_number", "mobilenumber", "mobile_phone", "mobile_no", "phone_no", "tel", "telephone",
            "telephone_number", "cell", "cellphone", "cell_phone", "contact_number", "contact_no", "contactnumber", "whatsapp", "whatsapp_number", "number",
            "work_phone", "home_phone", "msisdn", "daytime_phone", "best_phone_number", "फ़ोन", "फोन", "मोबाइल", "मोबाइल_नंबर", "फ़ोन_नंबर", "फोन_नंबर", "दूरभाष",
            "teléfono", "telefono", "número_de_teléfono", "numero_de_telefono", "móvil", "movil", "celular", "téléphone", "numéro_de_téléphone", "numero_de_telephone",
            "portable", "telefon", "telefonnummer", "handy", "handynummer", "mobilnummer", "rufnummer", "telefone", "número_de_telefone", "telemóvel", "telemovel",
            "cellulare", "numero_di_telefono", "telefoonnummer", "telefoon", "mobiel", "mobiele_nummer", "telepon", "nomor_telepon", "no_telepon", "no_hp", "nomor_hp",
            "hp", "nomor_whatsapp", "cep_telefonu", "telefon_numarası", "الهاتف", "رقم_الهاتف", "هاتف", "الجوال", "رقم_الجوال", "موبايل", "телефон", "电话", "手机", "電話番号",
        ],
        [LeadField.Company] =
        [
            "company", "company_name", "companyname", "organization", "organisation", "business", "business_name", "organization_name", "empresa", "entreprise", "société",
            "societe", "firma", "unternehmen", "azienda", "bedrijf", "bedrijfsnaam", "perusahaan", "الشركة", "कंपनी",
        ],
        [LeadField.Address] =
        [
            "address", "street", "street_address", "address_line_1", "address_line1", "address1", "full_address", "dirección", "direccion", "adresse", "straße", "strasse",
            "anschrift", "endereço", "endereco", "indirizzo", "adres", "alamat", "العنوان", "पता",
        ],
        [LeadField.City] = ["city", "town", "locality", "address_city", "ciudad", "ville", "stadt", "ort", "cidade", "città", "citta", "stad", "plaats", "kota", "şehir", "المدينة", "शहर"],
        [LeadField.State] = ["state", "province", "region", "county", "address_state", "provincia", "bundesland", "estado", "provincie", "provinsi", "राज्य"],
        [LeadField.PostalCode] =
        [
            "postal_code", "postalcode", "zip", "zip_code", "zipcode", "postcode", "pincode", "pin_code", "address_zip", "código_postal", "codigo_postal", "code_postal",
            "postleitzahl", "plz", "cep", "kode_pos", "الرمز_البريدي", "पिन_कोड",
        ],
        [LeadField.Country] = ["country", "country_name", "address_country", "país", "pais", "pays", "paese", "negara", "ülke", "الدولة", "البلد", "देश"],
        [LeadField.Message] =
        [
            "message", "comments", "comment", "enquiry", "inquiry", "question", "questions", "notes", "how_can_we_help", "how_can_we_help_you", "संदेश", "mensaje",
            "comentario", "comentarios", "commentaire", "nachricht", "anmerkung", "anliegen", "mensagem", "messaggio", "bericht", "opmerking", "pesan", "mesaj", "الرسالة", "رسالة",
        ],
        [LeadField.PreferredContact] = ["preferred_contact", "preferred_contact_method", "contact_method"],
        [LeadField.PageUrl] = ["page_url", "pageurl", "source_page_url", "page", "url", "landing_page", "landing_page_url", "source_url", "landed_url"],
        [LeadField.Referrer] = ["referrer", "referer", "referrer_url", "http_referer", "http_referrer"],
        [LeadField.ConsentText] = ["consent_text", "consent_language", "consent_statement", "consent_wording", "tcpa_text", "tcpa_language", "tcpa_disclosure", "disclosure", "disclosure_text"],
        [LeadField.ConsentTime] = ["consent_time", "consent_timestamp", "consent_date", "consent_at", "consented_at", "opt_in_time", "opt_in_timestamp", "optin_time", "opt_in_date"],
        [LeadField.ClientAddress] = ["remote_ip", "ip_address", "client_ip", "user_ip", "ip", "visitor_ip", "opt_in_ip"],
        [LeadField.TrustedForm] = ["xx_trusted_form_cert_url", "xxtrustedformcerturl", "trusted_form_cert_url", "trusted_form_url", "trusted_form", "trustedform", "trustedformcerturl", "trusted_form_cert"],
        [LeadField.Jornaya] = ["universal_leadid", "universal_lead_id", "leadid_token", "lead_id_token", "jornaya_lead_id", "jornaya_leadid", "jornaya_id", "jornaya", "jornayaid"],
    };

    private static readonly FrozenDictionary<string, LeadField> Fields = Names
        .SelectMany(static pair => pair.Value.Select(name => KeyValuePair.Create(name, pair.Key)))
        .Concat(Enum.GetValues<LeadField>().Select(static field => KeyValuePair.Create(FieldName.Normalize(field.ToString()), field)))
        .DistinctBy(static pair => pair.Key, StringComparer.Ordinal)
        .ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, LeadField> Canonical = Enum.GetValues<LeadField>()
        .ToFrozenDictionary(static field => FieldName.Normalize(field.ToString()), StringComparer.Ordinal);

    /// <summary>What a sender's field stands for, if it is known.</summary>
    /// <param name="normalized">The name, normalized.</param>
    public static LeadField? Find(string normalized)
    {
        foreach (var name in FieldName.Candidates(normalized))
        {
            if (Fields.TryGetValue(name, out var field))
            {
                return field;
            }
        }

        return null;
    }

    /// <summary>The field of our own of that name (<c>first_name</c>), in any spelling; <see langword="null"/> where we have none.</summary>
    public static LeadField? FindOurs(string name) => Canonical.TryGetValue(FieldName.Normalize(name), out var field) ? field : null;
}
