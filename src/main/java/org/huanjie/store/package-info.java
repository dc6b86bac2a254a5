/**
 * 库 (store): the one PostgreSQL below everything, the transaction that carries a person's scope into it, and the vault for secrets.
 *
 * <p>Promises: nothing is served while the server could lose an acknowledged write; the application's role owns no table; a
 * statement outside a transaction sees no village's data. Knows the codes of divisions, and no business module.
 */
@ApplicationModule(
        displayName = "库",
        allowedDependencies = {"shell::text", "region"})
@NullMarked
package org.huanjie.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
