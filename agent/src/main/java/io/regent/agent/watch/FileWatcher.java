package io.regent.agent.watch;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Watches files, and everything below folders. Folders are watched, not files, so that a file may vanish and come back, as
 * editors make it. For one thread; {@link #close} may come from another.
 */
public final class FileWatcher implements AutoCloseable {
    /** Changes that come together are one: a change is told once nothing has changed for so long. */
    private static final long QUIET_MILLIS = 50;
    /** But not later than after so many times of that. */
    private static final int MOST_WAITS = 20;

    private final WatchService service;
    private final Map<WatchKey, Path> folders = new HashMap<>();
    /** Folders of which everything counts. */
    private final Set<Path> whole = new HashSet<>();
    /** Files that count in other folders. */
    private final Set<Path> files = new HashSet<>();

    /**
     * Watches from now on.
     *
     * @param paths files and folders; what is not there is not watched
     */
    public FileWatcher(List<Path> paths) throws IOException {
        service = FileSystems.getDefault().newWatchService();
        for (Path path : paths) {
            Path absolute = path.toAbsolutePath().normalize();
            if (Files.isDirectory(absolute)) {
                addFolder(absolute);
            } else if (absolute.getParent() != null && Files.isDirectory(absolute.getParent())) {
                files.add(absolute);
                register(absolute.getParent());
            }
        }
    }

    private void addFolder(Path root) throws IOException {
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                whole.add(folder);
                register(folder);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException vanished) {
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private void register(Path folder) throws IOException {
        WatchKey key = folder.register(
                service,
                StandardWatchEventKinds.ENTRY_CREATE,
                StandardWatchEventKinds.ENTRY_MODIFY,
                StandardWatchEventKinds.ENTRY_DELETE);
        folders.put(key, folder);
    }

    /**
     * Waits until something has changed.
     *
     * @return false when the watcher is closed
     */
    public boolean await() throws IOException, InterruptedException {
        try {
            while (!concerns(service.take())) {
                // Another file in the folder of one that is watched.
            }
            int waits = 0;
            for (WatchKey more = next(); more != null && waits++ < MOST_WAITS; more = next()) {
                concerns(more);
            }
            return true;
        } catch (ClosedWatchServiceException closed) {
            return false;
        }
    }

    private @Nullable WatchKey next() throws InterruptedException {
        return service.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Whether what happened in a folder counts; folders that are new are watched as well. */
    private boolean concerns(WatchKey key) throws IOException {
        Path folder = folders.get(key);
        boolean concerns = false;
        for (WatchEvent<?> event : key.pollEvents()) {
            if (folder == null || !(event.context() instanceof Path name)) {
                concerns = true; // So much has happened that the system does not say what.
                continue;
            }
            Path changed = folder.resolve(name);
            if (whole.contains(folder) && Files.isDirectory(changed)) {
                addFolder(changed);
            }
            concerns |= whole.contains(folder) || files.contains(changed);
        }
        if (!key.reset()) {
            folders.remove(key);
        }
        return concerns;
    }

    @Override
    public void close() throws IOException {
        service.close();
    }
}
