package vn.suyton.dossier;

import java.util.Optional;

/** Looks for malware in a file before it is kept. A bean of this type replaces the usual one, which finds nothing. */
public interface VirusScanner {

    /** The name of what was found. An exception refuses the file as well: nothing is kept unscanned. */
    Optional<String> findThreat(String fileName, byte[] content);
}
