// Answers what libphonenumber-js says. Usage: node libphonenumber.cjs <package directory> examples
//                                             node libphonenumber.cjs <package directory> parse  < [{"text":…,"region":…}, …]
const { readFileSync } = require('node:fs');
const { join } = require('node:path');

const [directory, command] = process.argv.slice(2);
const library = require(join(directory, 'max'));

function parse(text, region) {
  try {
    return library.parsePhoneNumberWithError(text, region ?? undefined);
  } catch (error) {
    if (error instanceof library.ParseError) {
      return undefined;
    }

    throw error;
  }
}

function settled(text, region) {
  // Its patterns for phone-context keep their state: each second call would fail.
  let number = parse(text, region) ?? (text.includes(';phone-context=') ? parse(text, region) : undefined);

  // A number that is only possible may lose one more prefix each time that it is parsed.
  for (let again; number?.isPossible() && !number.isValid() && (again = parse(number.number))?.isPossible() && again.number !== number.number;) {
    again.setExt(number.ext);
    number = again;
  }

  return number;
}

function answer({ text, region }) {
  let number = settled(text, region);
  if (!number?.isValid() && /^00/.test(text.replace(/\D/g, '')) && !text.includes('+')) {
    // 00 is the international prefix of most countries, but not of the one it was asked about.
    const abroad = settled('+' + text.replace(/^\D*0\D*0/, ''));
    number = abroad?.isValid() || !region ? abroad : number;
  }

  return number && (number.isValid() || number.isPossible())
    ? { kind: number.isValid() ? 'Valid' : 'Possible', e164: number.number, region: number.country, extension: number.ext }
    : { kind: 'Invalid' };
}

function example(region, number) {
  return {
    region,
    e164: number.number,
    callingCode: number.countryCallingCode,
    nationalNumber: number.nationalNumber,
    national: number.formatNational(),
    international: number.formatInternational(),
    fromHome: number.format('IDD', { fromCountry: region }),
    fromAmerica: number.format('IDD', { fromCountry: region === 'US' ? 'GB' : 'US' }),
  };
}

const result = command === 'examples'
  ? Object.entries(JSON.parse(readFileSync(join(directory, 'examples.mobile.json')))).map(([region, national]) =>
      example(region, library.parsePhoneNumber(national, region)))
  : JSON.parse(readFileSync(0)).map(answer);
process.stdout.write(JSON.stringify(result));
