export type PracticePlatform = 'facebook' | 'youtube';
