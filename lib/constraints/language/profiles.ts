import af from "langdetect/profiles/af.json";
import ar from "langdetect/profiles/ar.json";
import bg from "langdetect/profiles/bg.json";
import bn from "langdetect/profiles/bn.json";
import cs from "langdetect/profiles/cs.json";
import da from "langdetect/profiles/da.json";
import de from "langdetect/profiles/de.json";
import el from "langdetect/profiles/el.json";
import en from "langdetect/profiles/en.json";
import es from "langdetect/profiles/es.json";
import et from "langdetect/profiles/et.json";
import fa from "langdetect/profiles/fa.json";
import fi from "langdetect/profiles/fi.json";
import fr from "langdetect/profiles/fr.json";
import gu from "langdetect/profiles/gu.json";
import he from "langdetect/profiles/he.json";
import hi from "langdetect/profiles/hi.json";
import hr from "langdetect/profiles/hr.json";
import hu from "langdetect/profiles/hu.json";
import id from "langdetect/profiles/id.json";
import it from "langdetect/profiles/it.json";
import ja from "langdetect/profiles/ja.json";
import kn from "langdetect/profiles/kn.json";
import lt from "langdetect/profiles/lt.json";
import lv from "langdetect/profiles/lv.json";
import mk from "langdetect/profiles/mk.json";
import ml from "langdetect/profiles/ml.json";
import mr from "langdetect/profiles/mr.json";
import ne from "langdetect/profiles/ne.json";
import nl from "langdetect/profiles/nl.json";
import no from "langdetect/profiles/no.json";
import pa from "langdetect/profiles/pa.json";
import pl from "langdetect/profiles/pl.json";
import pt from "langdetect/profiles/pt.json";
import ro from "langdetect/profiles/ro.json";
import ru from "langdetect/profiles/ru.json";
import sk from "langdetect/profiles/sk.json";
import sl from "langdetect/profiles/sl.json";
import so from "langdetect/profiles/so.json";
import sq from "langdetect/profiles/sq.json";
import sv from "langdetect/profiles/sv.json";
import sw from "langdetect/profiles/sw.json";
import ta from "langdetect/profiles/ta.json";
import te from "langdetect/profiles/te.json";
import th from "langdetect/profiles/th.json";
import tl from "langdetect/profiles/tl.json";
import tr from "langdetect/profiles/tr.json";
import uk from "langdetect/profiles/uk.json";
import ur from "langdetect/profiles/ur.json";
import vi from "langdetect/profiles/vi.json";
import zhCn from "langdetect/profiles/zh-cn.json";
import zhTw from "langdetect/profiles/zh-tw.json";
import kanji from "langdetect/res/cjk.json";
import type { LanguageProfile } from "./language-model";
import ca from "./profiles/ca.json";
import cy from "./profiles/cy.json";
import ko from "./profiles/ko.json";

/** How often the letters and groups of letters of each language occur. */
export const profiles: readonly LanguageProfile[] = [
  af,
  ar,
  bg,
  bn,
  ca,
  cs,
  cy,
  da,
  de,
  el,
  en,
  es,
  et,
  fa,
  fi,
  fr,
  gu,
  he,
  hi,
  hr,
  hu,
  id,
  it,
  ja,
  kn,
  ko,
  lt,
  lv,
  mk,
  ml,
  mr,
  ne,
  nl,
  no,
  pa,
  pl,
  pt,
  ro,
  ru,
  sk,
  sl,
  so,
  sq,
  sv,
  sw,
  ta,
  te,
  th,
  tl,
  tr,
  uk,
  ur,
  vi,
  zhCn,
  zhTw,
];

/** Chinese characters that count as one: in each group the first stands for all. */
export const alikeKanji: readonly string[] = Object.values(kanji);
