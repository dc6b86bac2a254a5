/**
 * 看护 (health): notices when the database does not answer, the disk fills, the clock steps or a backup failed, brings the database back, and
 * tells proxies, monitors and the county office.
 *
 * <p>Promises: asks no table and needs no session; while the database is away every page says so at once; the program ends where it cannot
 * come back.
 */
@ApplicationModule(
        displayName = "看护",
        allowedDependencies = {"shell", "shell::web", "store", "store::backup", "store::folder"})
@NullMarked
package org.huanjie.health;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
