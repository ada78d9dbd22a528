#include "internal.h"

#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>

bool terminal_use_locale(void) {
  setlocale(LC_CTYPE, "");
  if (strcmp(nl_langinfo(CODESET), "UTF-8") == 0) return true;
  const char *asked = getenv("LC_ALL");
  if (!asked || !*asked) asked = getenv("LC_CTYPE");
  if (!asked || !*asked) asked = getenv("LANG");
  if (!asked || !(strcasestr(asked, "UTF-8") || strcasestr(asked, "UTF8"))) return false;
  // The locale is often not installed, for example over ssh.
  static const char *const substitutes[] = {"C.UTF-8", "C.utf8", "en_US.UTF-8", "UTF-8"};
  for (size_t i = 0; i < sizeof substitutes / sizeof *substitutes; i++)
    if (setlocale(LC_CTYPE, substitutes[i])) return true;
  return false;
}
