/** Notices that files and folders change. The entrance is {@link io.regent.agent.watch.FileWatcher}. */
@NullMarked
package io.regent.agent.watch;

import org.jspecify.annotations.NullMarked;
