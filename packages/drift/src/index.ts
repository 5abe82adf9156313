export { Adwin, type AdwinOptions, type AdwinState } from "./detectors/adwin.ts";
export {
  PageHinkley,
  type PageHinkleyMode,
  type PageHinkleyOptions,
  type PageHinkleyState,
} from "./detectors/page-hinkley.ts";
