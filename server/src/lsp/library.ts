/** The protocol library, asked for once: each file that asks a bundled CommonJS module by itself pays for all its names. */
export * from 'vscode-languageserver';
